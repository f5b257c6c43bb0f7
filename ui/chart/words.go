package chart

// Entries are the words of charts: key → {zh, en}; {0}, {1} … stand for the arguments.
var Entries = map[string][2]string{}
