package data

import (
	"slices"
	"strings"
	"testing"
)

// A measure without a name of its own is named by what the file says: an indicator before a title before the file's name.
func TestStackedMeasureIsNamed(t *testing.T) {
	const (
		zh = "地区,2019年,2020年,2021年\n甲区,1,2,3\n乙区,4,5,6\n"
		en = "region,2019,2020,2021\nA,1,2,3\nB,4,5,6\n"
	)
	for _, tt := range []struct {
		file, in, zh, en, unit string
		scale                  float64
	}{
		{"研发经费2021.csv", zh, "研发经费", "研发经费", "", 0},
		{"data.csv", zh, "数值", "Value", "", 0},
		{"data.csv", en, "数值", "Value", "", 0},
		{"rd_spend.csv", en, "rd spend", "rd spend", "", 0},
		{"rd.csv", "表1-2 各地区研发经费(亿元),,,\n" + zh, "各地区研发经费", "各地区研发经费", "CNY", 1e8},
		{"rd.csv", "各地区研发经费,,,,单位：万元\n地区,2018年,2019年,2020年,2021年\n甲区,1,2,3,4\n乙区,4,5,6,7\n", "各地区研发经费", "各地区研发经费", "CNY", 1e4},
		{"rd.csv", "单位：万元\n各地区研发经费\n" + zh, "各地区研发经费", "各地区研发经费", "CNY", 1e4},
		{"x.csv", "数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近3年\n" + zh, "地区生产总值", "地区生产总值", "CNY", 1e8},
		{"x.csv", "\"Table 3. R&D expenditure by region, 2019–2021 (million USD)\",,,\n" + en, "R&D expenditure by region", "R&D expenditure by region", "USD", 1e6},
		{"x.csv", "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\"2021\"\n" +
			"\"Aruba\",\"ABW\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"1\",\"2\",\"3\"\n\"Angola\",\"AGO\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"1\",\"2\",\"3\"\n",
			"GDP (current US$)", "GDP (current US$)", "", 0},
		{"x.csv", "某年鉴的一张表\n地区,指标,2019,2020,2021\n甲,研发人员(人),1,2,3\n乙,研发人员(人),4,5,6\n", "研发人员", "研发人员", "person", 1},
		{"专利.csv", "地区,2019(件),2020(件),2021(件)\n甲,1,2,3\n乙,4,5,6\n", "专利", "专利", "count", 1},
		{"专利(万人).csv", "地区,2019(件),2020(件),2021(件)\n甲,1,2,3\n乙,4,5,6\n", "专利(万人)", "专利(万人)", "count", 1}, // which contradicts
		{"rd.csv", "地区,2019(亿元),2020(亿元),2021(亿元),2019(%),2020(%),2021(%)\n甲,1,2,3,4,5,6\n乙,4,5,6,7,8,9\n", "数值", "Value", "CNY", 1e8},
	} {
		table, rep := readFile(t, tt.file, tt.in, Settings{})
		if rep.Shape != WidePeriods {
			t.Errorf("%s: %q is %s", tt.file, tt.in, rep.Shape)
			continue
		}
		for i, c := range table.Columns {
			if c.Role != Measure {
				continue
			}
			var out strings.Builder
			if err := WriteCSV(&out, table, WriteOptions{}); err != nil || tt.zh != "数值" && !strings.Contains(strings.SplitN(out.String(), "\n", 2)[0], tt.zh) {
				t.Errorf("%s is written as %.60q, %v", tt.zh, out.String(), err)
			}
			if c.Title != (Label{tt.zh, tt.en}) || c.Unit != tt.unit || c.Scale != tt.scale || rep.Columns[i].Title != c.Title || c.ID != "value" {
				t.Errorf("%s, %.30q: %q, %q, %g as %q; want %q, %q, %g", tt.file, tt.in, c.Title, c.Unit, c.Scale, c.ID, tt.zh, tt.unit, tt.scale)
			}
			break
		}
	}
}

// Two such measures keep their titles side by side; one under the other they have one only when it is the same.
func TestNamedMeasuresCombine(t *testing.T) {
	wide := func(name string) *Table {
		table, _ := readFile(t, name, "地区,2019,2020,2021\n甲,1,2,3\n乙,4,5,6\n", Settings{})
		table.Name = name
		return table
	}
	titles := func(table *Table) (out []string) {
		for _, c := range table.Columns {
			if c.Role == Measure {
				out = append(out, c.Title.Zh)
			}
		}
		return out
	}
	keys := []KeyPair{{Left: "地区", Right: "地区"}, {Left: "period", Right: "period"}}
	for _, tt := range []struct {
		a, b  string
		stack string
		join  []string
	}{
		{"研发经费.csv", "人口.csv", "数值", []string{"研发经费", "人口"}},
		{"研发经费2021.csv", "研发经费2022.csv", "研发经费", []string{"研发经费", "研发经费 (研发经费2022.csv)"}},
		{"data.csv", "file.csv", "数值", []string{"数值", "数值 (file.csv)"}},
	} {
		a, b := wide(tt.a), wide(tt.b)
		stacked, _, err := Stack([]*Table{a, b})
		if err != nil || !slices.Equal(titles(stacked), []string{tt.stack}) {
			t.Errorf("%s under %s: %q, %v", tt.b, tt.a, titles(stacked), err)
		}
		joined, _, err := Join(a, b, JoinOptions{Keys: keys, How: Inner})
		if err != nil || !slices.Equal(titles(joined), tt.join) {
			t.Errorf("%s beside %s: %q, %v", tt.b, tt.a, titles(joined), err)
		}
	}
}
