package ui

// Views is the button of the header that folds out the saved views.
type Views struct{ popover }
