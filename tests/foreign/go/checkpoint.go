package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type trusted struct{ logs, witnesses []note.Verifier }

func verifiers(names []string) []note.Verifier {
	var all []note.Verifier
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			usage(err.Error())
		}
		for _, line := range strings.Fields(string(text)) {
			v, err := verifierOf(line)
			if err != nil {
				usage(name + ": " + err.Error())
			}
			all = append(all, v)
		}
	}
	return all
}

// A witness signs the time before the note (C2SP tlog-cosignature, type 4), which package note does
// not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(sig)
	signed := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", at)), msg...)
	return ed25519.Verify(c.key, signed, sig[8:])
}

func verifierOf(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("no verifier key")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 1+ed25519.PublicKeySize || key[0] != 4 {
		return note.NewVerifier(vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if parts[1] != fmt.Sprintf("%08x", hash) {
		return nil, errors.New("the verifier key's hash is not its own")
	}
	return cosigner{parts[0], hash, key[1:]}, nil
}

type checkpoint struct {
	tree   tlog.Tree
	signed int
}

func open(text []byte, place string, trust trusted) checkpoint {
	known := append(append([]note.Verifier{}, trust.logs...), trust.witnesses...)
	n, err := note.Open(text, note.VerifierList(known...))
	if err != nil {
		fail(place, "signature: %v", err)
	}
	if signedBy(n, trust.logs) == 0 {
		fail(place, "no signature of the log")
	}
	for _, w := range trust.witnesses {
		if signedBy(n, []note.Verifier{w}) == 0 {
			fail(place, "no signature of the witness %s", w.Name())
		}
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 {
		fail(place, "a checkpoint has three lines")
	}
	if lines[0] != trust.logs[0].Name() {
		fail(place, "the checkpoint is of the log %s", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 {
		fail(place, "size")
	}
	hash, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(hash) != tlog.HashSize {
		fail(place, "root hash")
	}
	c := checkpoint{signed: len(n.Sigs)}
	c.tree.N = size
	copy(c.tree.Hash[:], hash)
	return c
}

func signedBy(n *note.Note, by []note.Verifier) int {
	count := 0
	for _, sig := range n.Sigs {
		for _, v := range by {
			if sig.Name == v.Name() && sig.Hash == v.KeyHash() {
				count++
			}
		}
	}
	return count
}
