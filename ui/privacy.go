package ui

// Privacy is the badge that says that nothing leaves the page, and why that is sure:
//
//	<ui:Privacy :App="c.App"></ui:Privacy>
type Privacy struct{ App *App }
