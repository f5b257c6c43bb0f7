package title

import "testing"

func TestBare(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"各地区研发经费支出", "各地区研发经费支出"},
		{"表1-2 各地区研发经费支出（2019—2021年）", "各地区研发经费支出"},
		{"表 2.3　各市地区生产总值(亿元)", "各市地区生产总值(亿元)"},
		{"附表3：高新区营业收入统计表", "高新区营业收入"},
		{"续表1-2 专利授权量", "专利授权量"},
		{"2-15各地区专利申请数", "各地区专利申请数"},
		{"10–1–2 各地区专利申请数", "各地区专利申请数"},
		{"三、2021年各区人口", "各区人口"},
		{"（一）企业数", "企业数"},
		{"2023年1-6月工业增加值", "工业增加值"},
		{"2019-2021年度研发人员情况", "研发人员情况"},
		{"1978年以来粮食产量", "粮食产量"},
		{"表面积", "表面积"},
		{"500强企业数", "500强企业数"},
		{"5G用户数", "5G用户数"},
		{"资产负债表", "资产负债表"},
		{"Table 3. R&D expenditure by region, 2019–2021 (million yuan)", "R&D expenditure by region (million yuan)"},
		{"Table A1: Gross regional product", "Gross regional product"},
		{"TABLE 1-2 GDP per capita from 2000 to 2020", "GDP per capita"},
		{"Population in 2020", "Population"},
		{"3D printers sold", "3D printers sold"},
		{"Table of contents", "Table of contents"},
		{"2023 500 largest firms", "500 largest firms"},
		{"Source: us", ""}, {"填报单位：统计局", ""}, {"2019-2021年", ""}, {"表1", ""}, {"", ""}, {"12", ""},
		{"This table shows what has been measured in the regions by the office for the years that it has been there", ""},
	} {
		if got := Bare(tt.title); got != tt.want {
			t.Errorf("Bare(%q) = %q; want %q", tt.title, got, tt.want)
		}
	}
}

func TestOfFile(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"研发经费.csv", "研发经费"},
		{"2-15 各地区研发经费(2019-2023).csv", "各地区研发经费"},
		{"03_专利授权量_20240105.csv", "专利授权量"},
		{"各区人口 - 副本.csv", "各区人口"},
		{"各区人口 (1).csv", "各区人口"},
		{"营业收入（亿元）2024-01-05.tsv", "营业收入（亿元）"},
		{"rd_spend.csv", "rd spend"},
		{"GDP per capita (2).csv", "GDP per capita"}, {"gdp-per-capita-2020.csv", "gdp per capita"},
		{"table-1.2 exports.csv", "exports"},
		{"data.csv", ""}, {"years-across.csv", ""}, {"data2023.csv", ""}, {"Sheet1.csv", ""}, {"工作簿1.csv", ""}, {"新建表格.csv", ""}, {"clipboard.tsv", ""},
		{"统计年鉴2023.csv", ""}, {"x.csv", ""}, {"2023.csv", ""}, {"-", ""}, {"", ""}, {".csv", ""},
	} {
		if got := OfFile(tt.name); got != tt.want {
			t.Errorf("OfFile(%q) = %q; want %q", tt.name, got, tt.want)
		}
	}
}
