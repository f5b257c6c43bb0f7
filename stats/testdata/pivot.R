# Writes cars.csv, R's mtcars with a missing figure, and pivot.csv (name, R call, value), which pivot_test.go reads.
# Run with R 4.2 in this folder: Rscript pivot.R
options(digits = 17)
out <- file("pivot.csv", "w")
quoted <- function(s) paste0('"', gsub('"', '""', s), '"')
digits <- function(v) ifelse(is.na(v), "NaN", sprintf("%.17g", v))
writeLines("name,call,value", out)

cars <- data.frame(car = rownames(mtcars), cyl = paste0("c", mtcars$cyl), gear = paste0("g", mtcars$gear), am = ifelse(mtcars$am == 1, "manual", "automatic"), hp = mtcars$hp, mpg = mtcars$mpg)
cars$hp[3] <- NA
write.csv(cars, "cars.csv", row.names = FALSE, quote = FALSE, na = "")

# put writes what the call gives: a table whose last column and row are totals, a line of the answer a row.
put <- function(prefix, call) {
  m <- eval(parse(text = call), envir = globalenv())
  for (r in rownames(m)) for (c in colnames(m)) writeLines(paste(quoted(paste(prefix, r, "/", c)), quoted(call), digits(m[r, c]), sep = ","), out)
}

# folded crosses cyl, with a line of subtotals for each am, and gear; totals are folded from the rows again.
with_totals <- function(rows, fn, cells) {
  one <- function(r, g) { x <- cells(r & g); x <- x[!is.na(x)]; if (length(x) == 0) NaN else fn(x) }
  gears <- c(lapply(sort(unique(cars$gear)), function(g) cars$gear == g), list(TRUE))
  m <- t(sapply(rows, function(r) sapply(gears, function(g) one(rep_len(r, nrow(cars)), rep_len(g, nrow(cars))))))
  colnames(m) <- c(sort(unique(cars$gear)), "total")
  m
}
lines <- list()
for (a in sort(unique(cars$am))) {
  lines[[a]] <- cars$am == a
  for (k in sort(unique(cars$cyl[cars$am == a]))) lines[[paste(a, k)]] <- cars$am == a & cars$cyl == k
}
lines[["total"]] <- TRUE
hp <- function(i) cars$hp[i]
for (fn in c("sum", "mean", "median", "min", "max", "sd")) put(fn, sprintf("with_totals(lines, %s, hp)", fn))
mpg <- function(i) cars$mpg[i]
put("mean mpg", "with_totals(lines, mean, mpg)")
put("share of hp", "local({ m <- with_totals(lines, sum, hp); m / rep(m['total', ], each = nrow(m)) })")

# The same by R's own tables.
flat <- function(m) { rownames(m)[nrow(m)] <- "total"; colnames(m)[ncol(m)] <- "total"; m }
put("xtabs sum", "flat(addmargins(xtabs(hp ~ cyl + gear, cars, na.action = na.omit)))")
put("xtabs rows", "flat(addmargins(table(cars$cyl, cars$gear)))")
put("prop row", "flat(addmargins(prop.table(table(cars$cyl, cars$gear), 1), 2)[c(1:3, 3), ])[1:3, ]")
put("prop column", "flat(rbind(prop.table(addmargins(table(cars$cyl, cars$gear), 2), 2), total = 1))")
put("prop whole", "flat(addmargins(prop.table(table(cars$cyl, cars$gear))))")
put("distinct", "flat(rbind(as.matrix(aggregate(hp ~ cyl, cars, function(x) length(unique(x)))[, 'hp', drop = FALSE]) |> `rownames<-`(c('c4', 'c6', 'c8')), total = length(unique(na.omit(cars$hp)))))")
close(out)
