package ui

// Prompts ask what only the user can know, or offer what may be wanted, each with its buttons.
type Prompts struct{ Prompts []prompt }

type prompt struct {
	Key  string
	Text string
	Do   []button
}
