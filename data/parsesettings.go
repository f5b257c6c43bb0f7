package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
)

// ParseSettings reads settings as JSON. A field that they do not have is an error, and so is a value that no file
// could be read with; an encoding that nobody knows shows when the file is read.
func ParseSettings(b []byte) (*Settings, error) {
	s := new(Settings)
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(s); err != nil {
		return nil, errors.New("settings: " + strings.TrimPrefix(err.Error(), "json: "))
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("settings: more follows the JSON object")
	}
	if err := s.Check(); err != nil {
		return nil, err
	}
	return s, nil
}

var (
	typeNames    = []string{string(Number), string(Text), string(PeriodT), string(Boolean)}
	roleNames    = []string{string(Entity), string(PeriodRole), string(Measure), string(Dimension), string(ID), string(UnitRole), string(Note), string(SourceRole), string(QualRole)}
	decimalSigns = []string{".", ","}
	dateNames    = []string{DayFirst, MonthFirst}
)

// Check names the first value that will not do, and what would.
func (s *Settings) Check() error {
	if d := s.Delimiter; d != "" && d != "  " && (len(d) != 1 || d[0] >= 0x80 || strings.Contains("\"\r\n", d)) {
		return errors.New("settings: delimiter must be one ASCII character and no quote, or two spaces")
	}
	if err := oneOf("decimal", s.Decimal, decimalSigns); err != nil {
		return err
	}
	if s.HeaderRow < -1 || s.HeaderRows < 0 {
		return errors.New("settings: headerRow counts from 1, or is -1 for none; headerRows counts lines")
	}
	for _, c := range s.Columns {
		if err := c.check(); err != nil {
			return err
		}
	}
	for _, c := range s.Calculated {
		if c.Name == "" || c.Formula == "" {
			return errors.New("settings: a calculated column needs its name and a formula")
		}
	}
	return nil
}

func (c *ColumnSetting) check() error {
	if c.Name == "" || !(c.Scale >= 0 && c.Scale < math.Inf(1)) {
		return errors.New("settings: a column needs its name, and a scale above 0")
	}
	for _, f := range []struct {
		name, value string
		of          []string
	}{{"type", string(c.Type), typeNames}, {"role", string(c.Role), roleNames}, {"decimal", c.Decimal, decimalSigns}, {"dates", c.Dates, dateNames}} {
		if err := oneOf("column "+c.Name+": "+f.name, f.value, f.of); err != nil {
			return err
		}
	}
	return nil
}

func oneOf(name, value string, of []string) error {
	if value == "" || slices.Contains(of, value) {
		return nil
	}
	return errors.New("settings: " + name + " must be one of " + strings.Join(of, " "))
}
