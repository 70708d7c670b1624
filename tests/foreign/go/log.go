package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// The name of a tile in C2SP tlog-tiles: that of Go without the height.
func pathOf(t tlog.Tile) string { return "tile/" + strings.TrimPrefix(t.Path(), "tile/8/") }

// The tiles of a directory as hashes, believed in nothing: checkTree shows that they are those of the
// signed root. Go's own TileHashReader is not used, because as of x/mod 0.7.0 it passes over full tiles
// when the tree's last leaves share tiles with others.
type tiles struct {
	dir  string
	size int64
	seen map[string][]byte
}

func (d tiles) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		t := tlog.TileForIndex(8, x)
		t.W = width(d.size>>(8*t.L), t.N)
		path := pathOf(t)
		data, known := d.seen[path]
		if !known {
			var err error
			if data, err = d.tile(path, t.W); err != nil {
				return nil, err
			}
			d.seen[path] = data
		}
		var err error
		if out[i], err = tlog.HashFromTile(t, data, x); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (d tiles) tile(path string, width int) ([]byte, error) {
	data, grown, err := d.read(path, width)
	if err != nil {
		return nil, err
	}
	size := width * tlog.HashSize
	if len(data) < size || (len(data) > size && !grown) {
		return nil, fmt.Errorf("%s has %d bytes, not %d", path, len(data), size)
	}
	return data[:size], nil
}

// Where a partial file is gone, the full one that came after it begins with the same: it has grown.
func (d tiles) read(path string, width int) (data []byte, grown bool, err error) {
	data, err = os.ReadFile(filepath.Join(d.dir, path))
	if err != nil && width < 256 {
		full := strings.TrimSuffix(path, fmt.Sprintf(".p/%d", width))
		if data, fullErr := os.ReadFile(filepath.Join(d.dir, full)); fullErr == nil {
			return data, true, nil
		}
	}
	return data, false, err
}

func checkLog(dir string, trust trusted, earlier []string) {
	text, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		fail("checkpoint", "%v", err)
	}
	head := open(text, "checkpoint", trust)
	tree := head.tree
	if tree.N == 0 && tree.Hash != sha256.Sum256(nil) {
		fail("checkpoint", "the root of an empty log is the hash of nothing")
	}
	hashes := tiles{dir, tree.N, map[string][]byte{}}
	checkTree(tree, hashes)
	for n := int64(0); n*256 < tree.N; n++ {
		checkBundle(hashes, n)
	}
	for _, k := range []int64{0, tree.N / 3, tree.N - 1} {
		if tree.N > 0 {
			checkInclusion(tree, k, hashes)
		}
	}
	// An old checkpoint needs no witness: it was kept by whoever hands it in.
	for _, name := range earlier {
		checkConsistency(tree, name, trusted{logs: trust.logs}, hashes)
	}
	fmt.Printf("OK log: %d entries, root %v, %d signatures, consistent with %d earlier checkpoints\n",
		tree.N, tree.Hash, head.signed, len(earlier))
}

// The tiles at the right edge give the root; every full tile gives its hash in the tile above it.
func checkTree(tree tlog.Tree, hashes tiles) {
	if tree.N == 0 {
		return
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		fail("tile", "%v", err)
	}
	if root != tree.Hash {
		// Which of them is wrong shows from below, where the leaves are.
		for level := 0; level < 6; level++ {
			checkLevel(level, hashes, level+1)
		}
		checkBundle(hashes, (tree.N-1)/256)
		fail("checkpoint", "its root is not that of the tiles")
	}
	// From the top down, so that the first tile that does not fit is the one that was changed.
	for level := 5; level >= 0; level-- {
		checkLevel(level, hashes, level)
	}
}

func checkLevel(level int, hashes tiles, blame int) {
	for n := int64(0); (n+1)<<(8*(level+1)) <= hashes.size; n++ {
		above := tlog.StoredHashIndex(8*level+8, n)
		left, right := tlog.StoredHashIndex(8*level+7, 2*n), tlog.StoredHashIndex(8*level+7, 2*n+1)
		h, err := hashes.ReadHashes([]int64{above, left, right})
		if err != nil {
			fail("tile", "%v", err)
		}
		if h[0] != tlog.NodeHash(h[1], h[2]) {
			t := tlog.Tile{H: 8, L: blame, N: n >> (8 * (blame - level))}
			t.W = width(hashes.size>>(8*blame), t.N)
			fail(pathOf(t), "inconsistent tile: hash %d of level %d", n, level+1)
		}
	}
}

func width(count, n int64) int {
	if left := count - n*256; left < 256 {
		return int(left)
	}
	return 256
}

func checkBundle(hashes tiles, n int64) {
	t := tlog.Tile{H: 8, L: 0, N: n, W: width(hashes.size, n)}
	path := "tile/entries/" + strings.TrimPrefix(pathOf(t), "tile/0/")
	data, grown, err := hashes.read(path, t.W)
	if err != nil {
		fail(path, "%v", err)
	}
	index := make([]int64, t.W)
	for i := range index {
		index[i] = tlog.StoredHashIndex(0, n*256+int64(i))
	}
	want, err := hashes.ReadHashes(index)
	if err != nil {
		fail(path, "%v", err)
	}
	for i, hash := range want {
		k := n*256 + int64(i)
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			fail(path, "ends before entry %d", k)
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		if tlog.RecordHash(data[2:end]) != hash {
			fail(path, "entry %d is not what the tree holds", k)
		}
		data = data[end:]
	}
	if len(data) > 0 && !grown {
		fail(path, "%d bytes after the last entry", len(data))
	}
}

func checkInclusion(tree tlog.Tree, k int64, hashes tlog.HashReader) {
	place := fmt.Sprintf("entry %d", k)
	proof, err := tlog.ProveRecord(tree.N, k, hashes)
	if err != nil {
		fail(place, "%v", err)
	}
	leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, k)})
	if err != nil {
		fail(place, "%v", err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, k, leaf[0]); err != nil {
		fail(place, "%v", err)
	}
}

func checkConsistency(tree tlog.Tree, name string, trust trusted, hashes tlog.HashReader) {
	text, err := os.ReadFile(name)
	if err != nil {
		usage(err.Error())
	}
	old := open(text, name, trust).tree
	if old.N > tree.N {
		fail(name, "the log had %d entries then and has %d now", old.N, tree.N)
	}
	if old.N == 0 {
		return
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		fail(name, "%v", err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		fail(name, "NOT CONSISTENT with the checkpoint of size %d: %v", old.N, err)
	}
}
