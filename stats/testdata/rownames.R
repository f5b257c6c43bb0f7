# Writes rownames.csv (name, R call, value), which rownames_test.go reads: the rows of cars.csv ranked, and how unequal they are.
# Run with R 4.2 in this folder, after pivot.R: Rscript rownames.R
options(digits = 17)
cars <- read.csv("cars.csv")
hp <- cars$hp
x <- hp[!is.na(hp)]
line <- which(!is.na(hp)) + 1 # the names of the columns are line 1
out <- file("rownames.csv", "w")
writeLines("name,call,value", out)
put <- function(name, call) writeLines(paste(name, paste0('"', call, '"'), sprintf("%.17g", eval(parse(text = call), envir = globalenv())), sep = ","), out)
for (k in seq_along(x)) {
  put(paste("rank row", line[k]), sprintf("rank(-x, ties.method = 'min')[%d]", k))
  put(paste("share row", line[k]), sprintf("proportions(x)[%d]", k))
  put(paste("percentile row", line[k]), sprintf("100 * ecdf(x)(x[%d])", k))
  put(paste("z row", line[k]), sprintf("scale(x)[%d]", k))
}
put("gini", "sum(abs(outer(x, x, '-'))) / (2 * mean(x) * length(x)^2)")
put("theil", "mean(x / mean(x) * log(x / mean(x)))")
put("herfindahl", "sum(proportions(x)^2)")
put("sigma", "sd(log(x))")
close(out)
