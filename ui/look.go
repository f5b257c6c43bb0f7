package ui

// Look is the button of the header that folds out how the page looks: its theme, and the eyes with which it is seen.
type Look struct{ popover }
