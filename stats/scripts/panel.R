area <- function(a, b) a * b

repeats <- function(x, most) {
  counts <- tabulate(match(x, sort(unique(x))))
  head(counts[counts > 1], most)
}

grid_counts <- function(cells, figures, periods, entities) {
  unlist(lapply(entities, function(e) {
    here <- cells[cells %/% periods == e]
    has <- unique(present(figures[cells %/% periods == e]))
    c(periods - length(unique(here)), length(unique(here)) - length(has), repeated(here), if (length(has)) max(has) - min(has) + 1 - length(has) else 0)
  }))
}

repeated <- function(x) sum(tabulate(match(x, unique(x))) > 1)

absent <- function(x) sum(is.na(x))

absent_share <- function(x) mean(is.na(x))

absent_by <- function(x, g, from, to) sapply(from:to, function(k) mean(is.na(x[which(g == k)])))

absent_together <- function(...) {
  # sets of columns that lack values in the same rows, the most frequent first
  m <- is.na(cbind(...))
  sets <- apply(m, 1, function(row) paste(which(row), collapse = " "))
  kinds <- unique(sets[sets != ""])
  n <- tabulate(match(sets, kinds), length(kinds))
  top <- head(order(-n), 10)
  list(complete = sum(sets == ""), total = length(kinds), rows = n[top], columns = lengths(strsplit(kinds[top], " ")))
}
