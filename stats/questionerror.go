package stats

import (
	"cmp"
	"fmt"
	"strings"
)

// Codes of a QuestionError. ErrorCodes lists them all.
const (
	CodeJSON       = "not-json"         // Value: what the JSON reader said
	CodeKind       = "unknown-kind"     // Value, Allowed: kinds
	CodeField      = "unknown-field"    // Field, Value: kind or list it stood in, Allowed: fields
	CodeType       = "wrong-type"       // Field, Value: what stood there, Allowed: what is right
	CodeOption     = "unknown-option"   // Field, Value, Allowed: options
	CodeColumn     = "unknown-column"   // Field, Value, Allowed: columns, nearest name first
	CodeColumnType = "column-type"      // Field, Value: column, Allowed: types that are right
	CodeNeeded     = "field-needed"     // Field, Value: kind, Allowed: what may stand there
	CodeNoEntity   = "no-entity"        // the table has no entity column and the question names none
	CodeNoMeasure  = "no-measure"       // the table has no column of numbers to measure
	CodeNoPeriod   = "no-period"        // the table has no period column and the question names none
	CodePeriod     = "unknown-period"   // Field, Value, Allowed: periods, latest first
	CodeEntity     = "unknown-entity"   // Field, Value, Allowed: entities, nearest name first
	CodeValue      = "value-out-of-use" // Field, Value, Allowed: what is right
	CodePattern    = "bad-pattern"      // Field, Value: the pattern, Allowed: what the parser said
	CodeUnits      = "mixed-units"      // Field: unit column, Value: measure, Allowed: units found
	CodeFewRows    = "few-rows"         // Field, Value: rows that have every value, Allowed: how many it takes
	CodeCollinear  = "collinear"        // Field, Value: the column that others give, Allowed: those others
	CodeIndicators = "mixed-indicators" // Field: indicator column, Value: measure, Allowed: indicators found
	CodeFewGroups  = "few-groups"       // Field: group column, Value: measure, Allowed: the group that has values, if any
	CodeManyGroups = "many-groups"      // Field: group column, Value: how many, Allowed: how many may be
	CodeManyLines  = "many-lines"       // Field: column, Value: how many lines or columns it makes, Allowed: how many may be
	CodeTwoGroups  = "two-groups"       // Field: group column, Value: test, Allowed: groups found
)

// ErrorCodes are the codes of every QuestionError.
var ErrorCodes = []string{CodeJSON, CodeKind, CodeField, CodeType, CodeOption, CodeColumn, CodeColumnType, CodeNeeded,
	CodeNoEntity, CodeNoMeasure, CodeNoPeriod, CodePeriod, CodeEntity, CodeValue, CodePattern, CodeUnits, CodeIndicators,
	CodeFewRows, CodeCollinear, CodeFewGroups, CodeManyGroups, CodeManyLines, CodeTwoGroups}

// maxNamed is how many right answers an error's sentence lists; Allowed holds them all.
const maxNamed = 12

// A QuestionError says what is wrong with a question and what would be right. It prints as
//
//	measure: there is no column "rd_intensty"; the columns are rd_intensity, growth
type QuestionError struct {
	Code    string
	Field   string   // field of the question, e.g. "where[0].column"
	Value   string   // what stood there
	Allowed []string // what would be right, the likeliest first
}

// Args are what a translation of the sentence needs, in the order field, value, allowed.
func (e *QuestionError) Args() []string { return []string{e.Field, e.Value, named(e.Allowed)} }

func (e *QuestionError) Error() string {
	allowed := named(e.Allowed)
	switch e.Code {
	case CodeJSON:
		return "the question is not a JSON object: " + e.Value
	case CodeKind:
		return fmt.Sprintf("there is no kind of question %q; the kinds are %s", e.Value, allowed)
	case CodeField:
		return fmt.Sprintf("%s does not know %q; it knows %s", e.Value, e.Field, allowed)
	case CodeType:
		return fmt.Sprintf("%s must be %s, not %s", e.Field, allowed, e.Value)
	case CodeOption:
		return fmt.Sprintf("%s has no option %q; the options are %s", e.Field, e.Value, allowed)
	case CodeColumn:
		return fmt.Sprintf("%s: there is no column %q; the columns are %s", e.Field, e.Value, allowed)
	case CodeColumnType:
		return fmt.Sprintf("%s: column %q must be of type %s", e.Field, e.Value, allowed)
	case CodeNeeded:
		return fmt.Sprintf("%s needs the field %q: %s", e.Value, e.Field, allowed)
	case CodeNoEntity:
		return "the table has no column that tells entities apart; name one in \"entity\""
	case CodeNoMeasure:
		return "the table has no column of numbers to measure; name one in \"measure\""
	case CodeNoPeriod:
		return "the table has no column of periods; name one, or a column of numbers, in \"period\""
	case CodePeriod:
		return fmt.Sprintf("%s: no figure stands at %q; figures stand at %s", e.Field, e.Value, allowed)
	case CodeEntity:
		return fmt.Sprintf("%s: there is no entity %q; there are %s", e.Field, e.Value, allowed)
	case CodePattern:
		return fmt.Sprintf("%s: the pattern %q cannot be read: %s", e.Field, e.Value, allowed)
	case CodeUnits:
		return fmt.Sprintf("the figures of %q have more than one unit (%s); keep one with a where on %q", e.Value, allowed, e.Field)
	case CodeFewRows:
		return fmt.Sprintf("%s: only %s rows have every value; it takes %s", e.Field, e.Value, allowed)
	case CodeCollinear:
		return fmt.Sprintf("%s: %q is given by %s, so that its own part cannot be told apart; leave one of them out", e.Field, e.Value, allowed)
	case CodeIndicators:
		return fmt.Sprintf("the figures of %q are of more than one indicator (%s); keep one with a where on %q", e.Value, allowed, e.Field)
	case CodeFewGroups:
		return fmt.Sprintf("%q has figures in fewer than two groups of %q (%s); a comparison needs two", e.Value, e.Field, cmp.Or(allowed, "none"))
	case CodeManyGroups:
		return fmt.Sprintf("%q tells %s groups apart; at most %s can be compared", e.Field, e.Value, allowed)
	case CodeManyLines:
		return fmt.Sprintf("%q makes %s lines or columns of the table; at most %s can be shown", e.Field, e.Value, allowed)
	case CodeTwoGroups:
		return fmt.Sprintf("%s compares two groups, but %q has %s; keep two with a where on it, or ask for anova or kruskal", e.Value, e.Field, allowed)
	}
	return fmt.Sprintf("%s: %q will not do; right is %s", e.Field, e.Value, allowed)
}

func named(list []string) string {
	if len(list) > maxNamed {
		return fmt.Sprintf("%s and %d more", strings.Join(list[:maxNamed], ", "), len(list)-maxNamed)
	}
	return strings.Join(list, ", ")
}
