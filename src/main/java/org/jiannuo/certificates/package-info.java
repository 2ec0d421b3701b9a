/**
 * 公示证明 Certificates. A published item on paper: with its number, and a QR code by which anybody checks it.
 *
 * <p>Words: certificate 公示证明, issuer 出具单位, place of the seal 盖章处, check 核验.
 *
 * <p>A certificate is made anew for whoever asks and is kept nowhere. It says what is public at that moment, with the
 * dispute mark if there is one, and it is good only as long as the item is public: its code leads to the check of the
 * portal, which afterwards says only that the certificate is no longer valid. There is none of what is not public.
 * It names the unit that issues it, has its number at the top and a place for the seal; a certificate without a seal is
 * as good as its check.
 *
 * <p>It has no rules of its own. Not here: what is public (publication), the check (portal), the proof (ledger).
 */
@ApplicationModule(allowedDependencies = {"kernel", "security", "web", "reports", "portal"})
@NullMarked
package org.jiannuo.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
