// Verifies the record on this page against the transparency log, in the browser and without any library:
// content and salt give the commitment, the commitment stands in the leaf, the leaf leads by its proof to the root,
// the root stands in the checkpoint, and the checkpoint is signed by the key of the log.
(() => {
    "use strict";
    const box = document.getElementById("ledger-proof");
    const result = document.getElementById("ledger-proof-result");
    if (!box || !result || !window.crypto || !crypto.subtle) {
        if (box && result) { result.textContent = box.dataset.cannot; }
        return;
    }
    const utf8 = text => new TextEncoder().encode(text);
    const fromHex = hex => Uint8Array.from(hex.match(/../g) || [], pair => parseInt(pair, 16));
    const toHex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
    const fromBase64 = text => Uint8Array.from(atob(text), char => char.charCodeAt(0));
    const joined = (...parts) => Uint8Array.from(parts.flatMap(part => Array.from(part)));
    const hash = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
    const same = (one, other) => toHex(one) === toHex(other);

    // RFC 9162, section 2.1.3.2
    async function rootFrom(leaf, index, size, proof) {
        let node = BigInt(index), last = BigInt(size) - 1n, root = await hash([0], utf8(leaf));
        for (const sibling of proof) {
            if (last === 0n || sibling.length !== 32) { return null; }
            if ((node & 1n) === 1n || node === last) {
                root = await hash([1], sibling, root);
                while ((node & 1n) === 0n && node !== 0n) { node >>= 1n; last >>= 1n; }
            } else {
                root = await hash([1], root, sibling);
            }
            node >>= 1n;
            last >>= 1n;
        }
        return last === 0n ? root : null;
    }

    // C2SP signed-note: the key of the log signs the text above the last blank line
    async function isSigned(text, lines, written) {
        const [name, id, key] = written.split(/\+(.{8})\+/);
        const line = lines.map(each => each.split(" ")).find(each => each[1] === name
            && toHex(fromBase64(each[2]).slice(0, 4)) === id);
        if (!line) { return false; }
        let imported;
        try {
            imported = await crypto.subtle.importKey("raw", fromBase64(key).slice(1), "Ed25519", false, ["verify"]);
        } catch (unsupported) {
            return null;
        }
        return crypto.subtle.verify("Ed25519", imported, fromBase64(line[2]).slice(4), utf8(text));
    }

    async function verify(data) {
        const leaf = JSON.parse(data.leaf);
        const commitment = toHex(await hash(fromHex(data.salt), utf8(data.content)));
        const blank = data.note.lastIndexOf("\n\n");
        const text = data.note.slice(0, blank + 1);
        const [origin, size, root] = text.split("\n");
        const proof = data.hashes ? data.hashes.split(" ").map(fromBase64) : [];
        const computed = BigInt(data.index) < BigInt(size) ? await rootFrom(data.leaf, data.index, size, proof) : null;
        const included = leaf.commitment === commitment && computed !== null && same(computed, fromBase64(root));
        if (!included || origin !== data.key.split("+")[0]) { return "bad"; }
        const signed = await isSigned(text, data.note.slice(blank + 2).trim().split("\n"), data.key);
        return signed === null ? "unsigned" : signed ? "good" : "bad";
    }

    box.hidden = false;
    box.querySelector("button").addEventListener("click", async () => {
        const outcome = await verify(box.dataset).catch(() => "bad");
        result.textContent = box.dataset[outcome];
        result.className = "ledger-" + outcome;
    });
})();
