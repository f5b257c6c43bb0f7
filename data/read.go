package data

// Options steer Read; the zero value detects everything and needs only Decode for files that are not UTF-8.
type Options struct {
	Name      string
	Encoding  string // label of the Encoding Standard, "" detects
	Delimiter byte   // 0 detects

	// Decode turns bytes in a named encoding into UTF-8, U+FFFD for what it cannot read. The browser's
	// TextDecoder in WebAssembly, package charset elsewhere. Nil reads UTF-8 only.
	Decode func(encoding string, b []byte) ([]byte, error)

	// Progress is called every few megabytes with bytes done and in all; may be nil. It may take time
	// (a browser worker lets messages in); ctx is looked at after each call.
	Progress func(done, total int64)
}
