package sets

import (
	"strconv"

	"statlas/data"
)

// gocsv hands a struct with these methods each field by its column. Every start of the page waits for the catalogue
// and the lists, and reflection would take twice as long to read them.

// UnmarshalCSVWithFields sets the field of a column.
func (e *Entry) UnmarshalCSVWithFields(column, value string) (err error) {
	switch column {
	case "id":
		e.ID = value
	case "kind":
		e.Kind = Kind(value)
	case "shape":
		e.Shape = value
	case "title.Zh":
		e.Title.Zh = value
	case "title.En":
		e.Title.En = value
	case "description.Zh":
		e.Description.Zh = value
	case "description.En":
		e.Description.En = value
	case "source.Zh":
		e.Source.Zh = value
	case "source.En":
		e.Source.En = value
	case "licence.Zh":
		e.Licence.Zh = value
	case "licence.En":
		e.Licence.En = value
	case "unit.Zh":
		e.Unit.Zh = value
	case "unit.En":
		e.Unit.En = value
	case "measure":
		e.Measure = value
	case "tab":
		e.Tab = value
	case "period":
		e.Period = value
	case "entities":
		err = e.Entities.UnmarshalCSV(value)
	case "file":
		e.File = value
	case "first":
		e.First = value
	case "last":
		e.Last = value
	case "rows":
		e.Rows, err = strconv.Atoi(value)
	case "spark":
		err = e.Spark.UnmarshalCSV(value)
	}
	return err
}

// UnmarshalCSVWithFields sets the field of a column.
func (s *spec) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "dataset":
		s.Dataset = value
	case "column":
		s.Column = value
	case "title.Zh":
		s.Title.Zh = value
	case "title.En":
		s.Title.En = value
	case "type":
		s.Type = data.Type(value)
	case "role":
		s.Role = data.Role(value)
	case "unit":
		s.Unit = value
	case "labels":
		s.Labels = value
	case "formula":
		s.Formula = value
	case "definition.Zh":
		s.Definition.Zh = value
	case "definition.En":
		s.Definition.En = value
	}
	return nil
}

// UnmarshalCSVWithFields sets the field of a column.
func (e *entity) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "id":
		e.ID = value
	case "label.Zh":
		e.Label.Zh = value
	case "label.En":
		e.Label.En = value
	case "type":
		e.Type = value
	case "parent":
		e.Parent = value
	}
	return nil
}

// UnmarshalCSVWithFields sets the field of a column.
func (i *indicator) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "id":
		i.ID = value
	case "label.Zh":
		i.Label.Zh = value
	case "label.En":
		i.Label.En = value
	case "definition.Zh":
		i.Definition.Zh = value
	case "definition.En":
		i.Definition.En = value
	}
	return nil
}

// UnmarshalCSVWithFields sets the field of a column.
func (l *labelled) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "list":
		l.List = value
	case "value":
		l.Value = value
	case "label.Zh":
		l.Label.Zh = value
	case "label.En":
		l.Label.En = value
	}
	return nil
}

// UnmarshalCSVWithFields sets the field of a column.
func (u *unit) UnmarshalCSVWithFields(column, value string) (err error) {
	switch column {
	case "id":
		u.ID = value
	case "unit":
		u.Unit = value
	case "scale":
		u.Scale, err = strconv.ParseFloat(value, 64)
	case "base":
		u.Base = value
	case "label.Zh":
		u.Label.Zh = value
	case "label.En":
		u.Label.En = value
	}
	return err
}

// UnmarshalCSVWithFields sets the field of a column.
func (s *source) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "id":
		s.ID = value
	case "name":
		s.Name = value
	case "year":
		s.Year = value
	case "ref":
		s.Ref = value
	}
	return nil
}
