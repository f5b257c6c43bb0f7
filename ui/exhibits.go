package ui

// exhibits are the views of the exhibition: every kind of chart, each of figures that are bundled.
var exhibits = []string{
	"data=province-rd&tab=trend&measure=rd_spend",
	"data=province-rd&tab=trend&measure=rd_spend&transform=index&base=2018",
	"data=country-rd&tab=trend&fit=ols&entities=cn~us~kr~jp~de~il&log=1",
	"data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018&top=20",
	"data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018&form=slope&log=1",
	"data=province-rd&tab=ranking&measure=rd_spend&at=2024&form=bump",
	"data=province-rd&tab=ranking&measure=rd_spend&at=2024&form=race&top=10",
	"data=province-rd&tab=ranking&measure=rd_to_gdp&at=2024&form=map",
	"data=fund-sizes&tab=ranking",
	"data=province-rd&tab=distribution",
	"data=province-rd&tab=distribution&by=period&form=box",
	"data=province-rd&tab=distribution&by=period&form=violin&where=period~between~2020~2024",
	"data=country-rd&tab=distribution&by=entity_type&at=all&form=ecdf",
	"data=province-rd&tab=comparison&form=strip&where=period~between~2020~2024",
	"data=province-rd&tab=correlation&where=period~eq~2023",
	"data=province-rd&tab=correlation&points=rd_spend~gdp_revised&curve=power&where=period~eq~2023",
	"data=province-rd&tab=correlation&points=rd_spend~gdp_revised&form=periods",
	"data=province-rd&tab=model&measure=rd_spend&where=period~eq~2023",
	"data=province-rd&tab=model&measure=rd_spend&where=period~eq~2023&form=fitted",
	"data=province-rd&tab=model&measure=rd_spend&where=period~eq~2023&form=residuals",
	"data=province-rd&tab=inequality&measure=rd_spend",
	"data=province-rd&tab=inequality&measure=rd_spend&form=sigma",
	"data=province-rd&tab=inequality&measure=rd_spend&form=beta",
	"data=province-rd&tab=inequality&measure=rd_spend&form=contributions",
}
