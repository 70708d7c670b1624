package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

func checkProof(proofName, leafName string, trust trusted) {
	text, err := os.ReadFile(proofName)
	if err != nil {
		usage(err.Error())
	}
	leaf, err := os.ReadFile(leafName)
	if err != nil {
		usage(err.Error())
	}
	head, note, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail(proofName, "this is no tlog-proof")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		fail(proofName, "no index")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil {
		fail(proofName, "index")
	}
	var path tlog.RecordProof
	for _, line := range lines[1:] {
		h, err := tlog.ParseHash(line)
		if err != nil {
			fail(proofName, "hash: %v", err)
		}
		path = append(path, h)
	}
	at := open(note, proofName, trust)
	if err := tlog.CheckRecord(path, at.tree.N, at.tree.Hash, index, tlog.RecordHash(leaf)); err != nil {
		fail(leafName, "not entry %d of the log: %v", index, err)
	}
	fmt.Printf("OK proof: entry %d of %d, root %v, %d signatures\n",
		index, at.tree.N, at.tree.Hash, at.signed)
}
