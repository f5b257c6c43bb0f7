# Writes ranks.csv (ties, R call, ranks), which places_test.go reads. Run with R 4.2 in this folder: Rscript ranks.R
x <- c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, NA, -2, 0, 3)
calls <- c(
  min = "rank(-x, ties.method = 'min', na.last = 'keep')", max = "rank(-x, ties.method = 'max', na.last = 'keep')",
  average = "rank(-x, ties.method = 'average', na.last = 'keep')", ordinal = "rank(-x, ties.method = 'first', na.last = 'keep')",
  dense = "match(x, sort(unique(x), decreasing = TRUE))"
)
values <- function(v) paste(ifelse(is.na(v), "NaN", format(v, digits = 17, trim = TRUE)), collapse = " ")
out <- data.frame(ties = names(calls), call = calls, ranks = sapply(calls, function(text) values(eval(parse(text = text)))))
write.csv(rbind(data.frame(ties = "x", call = "x", ranks = values(x)), out), "ranks.csv", row.names = FALSE)
