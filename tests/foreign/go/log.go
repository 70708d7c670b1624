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

type tiles struct {
	dir  string
	seen map[string][]byte
}

func (d tiles) Height() int                     { return 8 }
func (d tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (d tiles) ReadTiles(ts []tlog.Tile) ([][]byte, error) {
	out := make([][]byte, len(ts))
	for i, t := range ts {
		path := pathOf(t)
		data, ok := d.seen[path]
		if !ok {
			var err error
			if data, err = d.tile(path, t.W); err != nil {
				return nil, err
			}
			d.seen[path] = data
		}
		out[i] = data
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
	store := tiles{dir, map[string][]byte{}}
	hashes := tlog.TileHashReader(tree, store)
	for level := 5; level >= 0; level-- {
		checkLevel(level, tree.N>>(8*level), hashes)
	}
	for n := int64(0); n*256 < tree.N; n++ {
		checkBundle(store, n, tree.N, hashes)
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

// From the top down, so that the first tile that does not fit is the one that was changed.
func checkLevel(level int, count int64, hashes tlog.HashReader) {
	for n := int64(0); n*256 < count; n++ {
		t := tlog.Tile{H: 8, L: level, N: n, W: width(count, n)}
		index := make([]int64, t.W)
		for i := range index {
			index[i] = tlog.StoredHashIndex(8*level, n*256+int64(i))
		}
		if _, err := hashes.ReadHashes(index); err != nil {
			fail(pathOf(t), "%v", err)
		}
	}
}

func width(count, n int64) int {
	if left := count - n*256; left < 256 {
		return int(left)
	}
	return 256
}

func checkBundle(store tiles, n, size int64, hashes tlog.HashReader) {
	t := tlog.Tile{H: 8, L: 0, N: n, W: width(size, n)}
	path := "tile/entries/" + strings.TrimPrefix(pathOf(t), "tile/0/")
	data, grown, err := store.read(path, t.W)
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
