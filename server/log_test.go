package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// TestLogKeepsSecrets asks for tables by name and with queries: neither stands in the log.
func TestLogKeepsSecrets(t *testing.T) {
	var out bytes.Buffer
	log, _ := newLog("json", &out)
	h, err := Handler(testSite(), Options{Data: lentFolder(t), Local: true, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	const secret = "firms"
	for _, target := range []string{"data/" + secret + ".csv?q=" + secret, "?data=data/" + secret + ".csv", secret, "healthz?" + secret, "data/index.json?" + secret, "data/sub/" + secret} {
		io.Copy(io.Discard, from(h, "GET", target, "User-Agent", secret, "Referer", "http://127.0.0.1/"+secret, "Cookie", secret).Body)
	}
	from(h, secret, "")
	if strings.Contains(out.String(), secret) {
		t.Errorf("the log says %s", out.String())
	}
	var of []string
	for line := range strings.Lines(out.String()) {
		var entry struct {
			Msg, Method, Of string
			Status          int
			Bytes           int64
		}
		if err := json.Unmarshal([]byte(line), &entry); err != nil || entry.Msg != "request" || entry.Status == 0 {
			t.Errorf("%s: %v", line, err)
		}
		if entry.Of == "table" && entry.Status == 200 && entry.Bytes != int64(len(small)) {
			t.Errorf("%s: want %d bytes", line, len(small))
		}
		of = append(of, entry.Method+" "+entry.Of)
	}
	if got, want := strings.Join(of, ", "), "GET table, GET index.html, GET nothing, GET healthz, GET data/index.json, GET table, other index.html"; got != want {
		t.Errorf("logged %s, want %s", got, want)
	}
}

func TestLogForms(t *testing.T) {
	for form, want := range map[string]string{"text": "level=INFO msg=a n=1", "json": `"level":"INFO","msg":"a","n":1`, "": ""} {
		var out bytes.Buffer
		log, ok := newLog(form, &out)
		if log.Info("a", "n", 1); !ok || !strings.Contains(out.String(), want) || want == "" && out.Len() > 0 {
			t.Errorf("%q logs %q", form, out.String())
		}
		if log.Warn("b"); !strings.Contains(out.String(), "WARN") {
			t.Errorf("%q does not warn: %q", form, out.String())
		}
	}
	if code, _, stderr := call(t, "", "serve", "-log", "xml"); code != 2 || !strings.Contains(stderr, "-log") {
		t.Errorf("-log xml: exit code %d, %q", code, stderr)
	}
}
