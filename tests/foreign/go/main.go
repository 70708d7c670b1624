// tlogcheck verifies an evidence log, or one proof from it, without any code of Fencun: hashes, tiles
// and proofs are golang.org/x/mod/sumdb/tlog, signatures are golang.org/x/mod/sumdb/note.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o tlogcheck .
//	tlogcheck log   -dir DIRECTORY -vkey FILE [-witness FILE]... [-earlier FILE]...
//	tlogcheck proof -proof FILE -leaf FILE -vkey FILE [-witness FILE]...
//
// It leaves with 0 when everything holds, with 1 after naming the place that does not, and with 2
// when it was asked wrongly.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

type files []string

func (f *files) String() string     { return strings.Join(*f, " ") }
func (f *files) Set(v string) error { *f = append(*f, v); return nil }

func main() {
	if len(os.Args) < 2 || (os.Args[1] != "log" && os.Args[1] != "proof") {
		usage("tlogcheck log|proof [flags]")
	}
	set := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	var keys, witnesses, earlier files
	dir := set.String("dir", "", "the published log")
	proof := set.String("proof", "", "a .tlog-proof")
	leaf := set.String("leaf", "", "the bytes that are proved")
	set.Var(&keys, "vkey", "verifier keys of the log, one a line")
	set.Var(&witnesses, "witness", "verifier keys of witnesses, each of which must have signed")
	set.Var(&earlier, "earlier", "a checkpoint kept from before")
	set.Parse(os.Args[2:])
	if len(keys) == 0 || (os.Args[1] == "log") != (*dir != "") || (*proof == "") != (*leaf == "") || (*dir == "") == (*proof == "") {
		usage("see the head of main.go")
	}
	trust := trusted{logs: verifiers(keys), witnesses: verifiers(witnesses)}
	if *dir != "" {
		checkLog(*dir, trust, earlier)
	} else {
		checkProof(*proof, *leaf, trust)
	}
}

func usage(text string) {
	fmt.Fprintln(os.Stderr, "usage:", text)
	os.Exit(2)
}

func fail(place, format string, args ...any) {
	fmt.Printf("FAIL %s: %s\n", place, fmt.Sprintf(format, args...))
	os.Exit(1)
}
