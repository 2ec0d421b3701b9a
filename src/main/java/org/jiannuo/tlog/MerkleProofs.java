package org.jiannuo.tlog;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Whether a proof proves: RFC 9162, sections 2.1.3.2 and 2.1.4.2. Whatever is malformed proves nothing. */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * Whether the leaf stands at the index of the tree.
     *
     * @param index from 0
     * @param size leaves of the tree, at least 1
     * @param leafHash hash of the entry
     * @param proof from the sibling of the leaf up to the child of the root
     * @param root root of the tree
     */
    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof) || !isHash(leafHash) || !isHash(root)) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int climb = Long.numberOfTrailingZeros(node);
                node >>= climb;
                last >>= climb;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * Whether the newer tree only adds to the older one.
     *
     * @param older leaves of the older tree, at least 1
     * @param newer leaves of the newer tree
     * @param proof as RFC 6962 orders it; empty exactly when both have the same size
     */
    public static boolean extend(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older < 1 || newer < older || !areHashes(proof) || !isHash(olderRoot) || !isHash(newerRoot)) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && MessageDigest.isEqual(olderRoot, newerRoot);
        }
        if (proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(older) == 1) {
            path.addFirst(olderRoot);
        }
        return climb(older, olderRoot, newer, newerRoot, path);
    }

    private static boolean climb(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> path) {
        int shared = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >> shared;
        long last = (newer - 1) >> shared;
        byte[] before = path.getFirst();
        byte[] after = path.getFirst();
        for (byte[] hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                before = MerkleTree.nodeHash(hash, before);
                after = MerkleTree.nodeHash(hash, after);
                int climb = Long.numberOfTrailingZeros(node);
                node >>= climb;
                last >>= climb;
            } else {
                after = MerkleTree.nodeHash(after, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, olderRoot) && MessageDigest.isEqual(after, newerRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(MerkleProofs::isHash);
    }

    private static boolean isHash(byte[] hash) {
        return hash.length == MerkleTree.HASH;
    }
}
