/**
 * 透明日志 Transparency log. One append-only tree over every public act, so that nobody, the county included, can alter
 * or remove in silence what was published.
 *
 * <p>Words: leaf 叶子, entry 条目, commitment 加盐摘要, checkpoint 检查点, end-leaf 终止记载, ground 终止事由, witness
 * 见证方, sequencer 排序器, published delay 公示时延, hand-over 密钥交接.
 *
 * <p>A leaf is the canonical JSON (RFC 8785) of the kind of act, its basis, a salted commitment to what was shown, the
 * time, and the leaf that it ends or corrects. It holds no personal data; content and salt are kept by who publishes, and
 * go when the publication ends. An end-leaf names its ground. {@code append} runs in the transaction of the act: neither
 * is there without the other. A single writer under a locked row gives the index, from 0 and without a gap, and puts the
 * leaf into the tiles; a signed checkpoint follows about once a second. A leaf counts as published when a checkpoint
 * covers it.
 *
 * <p>Rules: LED-01 the log keeps up, else nothing new is published · LED-02 the database is not older than the last
 * checkpoint remembered outside of it · LED-03 nobody remembers another history · LED-04 the signing key can be opened.
 *
 * <p>Served: {@code /log/checkpoint}, {@code /log/tile/…}, {@code /log/key}, {@code /log/handover/N} and
 * {@code /log/published}. The last is the public record index with which a monitor compares the log: pages of
 * {@code {"records":[{"leaf":"…","commitment":"…"}],"next":"…"}} in the order of their leaves, asked for with
 * {@code ?after=LEAF}; {@code next} is missing on the last page. It holds every record that is public now, and
 * publication fills it through {@link org.jiannuo.ledger.PublishedRecords}.
 *
 * <p>Not here: what may be published (publication), content and salt (publication), the formats themselves (tlog),
 * verifying and witnessing from outside (witness).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web", "cli", "settings", "tlog"})
@NullMarked
package org.jiannuo.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
