# Writes years.csv, quarters.csv, months.csv and days.csv, panels with gaps, ties, missing figures and a period that stands twice,
# and reference.csv (table, formula, R call, values of all rows; NA for missing), which reference_test.go reads. What R has no
# function for is defined here in base R. Run with R 4.2 in this folder: Rscript reference.R
options(digits = 17)
set.seed(7)

# panel is a shuffled table of entities by periods, of which each lacks some; at numbers the periods without gaps.
panel <- function(periods, at) {
  d <- merge(data.frame(entity = c("Ah", "Bo", "Cé", "丁")), data.frame(period = periods, at = at))
  d <- d[-sample(nrow(d), nrow(d) %/% 5), ]
  d <- rbind(d, d[3, ])[sample(nrow(d) + 1), ]
  n <- nrow(d)
  d$x <- round(rnorm(n, 50, 30), 1)
  d$y <- sample(c(0.5, 1, 2, 2, 2, 4, 8), n, TRUE)
  d$z <- signif(exp(rnorm(n, 0, 6)), 15)
  d$x[sample(n, 4)] <- NA
  d$y[sample(n, 3)] <- NA
  d$x[sample(which(!is.na(d$x)), 2)] <- 0
  d$t <- sample(c("aBc", "Ünï", "中文字", "x", NA), n, TRUE)
  d$u <- sample(c("B", "字", "x"), n, TRUE)
  rownames(d) <- NULL
  d
}
months <- seq(as.Date("2018-10-01"), by = "month", length.out = 9)
days <- seq(as.Date("2020-02-25"), by = "day", length.out = 9)
tables <- list(
  years = panel(2015:2023, 2015:2023),
  quarters = panel(paste0(rep(2020:2022, each = 4), "-Q", 1:4), 1:12),
  months = panel(format(months, "%Y-%m"), seq_along(months)),
  days = panel(format(days), as.integer(days)))

# The language's own functions.
lag_ <- function(x, k = 1) {
  key <- paste(d$entity, d$at)
  sapply(seq_along(x), function(i) {
    from <- which(key == paste(d$entity[i], d$at[i] - k))
    if (length(from) == 1) x[from] else NA
  })
}
diff_ <- function(x, k = 1) x - lag_(x, k)
growth_ <- function(x, k = 1) ifelse(lag_(x, k) > 0, (x / lag_(x, k) - 1) * 100, NA)
share_ <- function(x) ave(x, d$period, FUN = function(v) v / sum(v, na.rm = TRUE) * 100)
rank_ <- function(x) ave(x, d$period, FUN = function(v) rank(-v, ties.method = "min", na.last = "keep"))
round_ <- function(x, k = 0) sign(x) * floor(round(abs(x) * 10^k, 9) + 0.5) / 10^k # halves away from zero
contains_ <- function(t, part) ifelse(is.na(t), NA, mapply(function(t, u) grepl(u, t, fixed = TRUE), t, part))
right_ <- function(t, n) substring(t, nchar(t) - n + 1)
each <- function(f, ...) mapply(function(...) f(c(...)), ...)

row_by_row <- c(
  "x + y" = "x + y", "x - y * 2" = "x - y * 2", "x / y" = "x / y", "y / x" = "ifelse(x == 0, NA, y / x)", "-x % 7" = "-x %% 7",
  "x % -7" = "x %% -7", "-y ^ 2" = "-y^2", "2 ^ y ^ 0.5" = "2^y^0.5", "x > 40" = "x > 40", "x <= 40 and y <> 2" = "ifelse(is.na(x) | is.na(y), NA, x <= 40 & y != 2)",
  "x < 0 or y = 2" = "ifelse(is.na(x) | is.na(y), NA, x < 0 | y == 2)", "not (y >= 2)" = "!(y >= 2)", "t = \"x\"" = "t == 'x'",
  "if(x > 40, x, y)" = "ifelse(x > 40, x, y)", "if(ismissing(x), y, x)" = "ifelse(is.na(x), y, x)", "if(y > 1, t, u)" = "ifelse(y > 1, t, u)",
  "ismissing(x)" = "is.na(x)", "ismissing(t)" = "is.na(t)", "ifmissing(x, y)" = "ifelse(is.na(x), y, x)", "ifmissing(t, \"-\")" = "ifelse(is.na(t), '-', t)",
  "abs(x)" = "abs(x)", "round(x)" = "round_(x)", "round(z, 3)" = "round_(z, 3)", "round(-x * 7, -2)" = "round_(-x * 7, -2)", "floor(x)" = "floor(x)", "ceiling(x)" = "ceiling(x)",
  "sqrt(z)" = "sqrt(z)", "sqrt(x)" = "ifelse(x < 0, NA, sqrt(pmax(x, 0)))", "exp(x / 9)" = "exp(x / 9)", "ln(z)" = "log(z)",
  "ln(x)" = "ifelse(x <= 0, NA, log(pmax(x, 1e-9)))", "log(z, 3)" = "log(z, 3)", "log10(z)" = "log10(z)", "log2(z)" = "log2(z)",
  "min(x, y, 3)" = "each(min, x, y, 3)", "max(x, y)" = "each(max, x, y)", "sum(x, y, z)" = "each(sum, x, y, z)", "mean(x, y, z)" = "each(mean, x, y, z)",
  "upper(t)" = "toupper(t)", "lower(t)" = "tolower(t)", "left(t, 2)" = "substring(t, 1, 2)", "right(t, 2)" = "right_(t, 2)", "len(t)" = "nchar(t, keepNA = TRUE)",
  "contains(t, u)" = "contains_(t, u)", "t & \"/\" & u" = "ifelse(is.na(t), NA, paste0(t, '/', u))", "year(period)" = "as.integer(substring(period, 1, 4))")
whole <- c(
  "lag(x)" = "lag_(x)", "lag(x, 2)" = "lag_(x, 2)", "lag(x, 0)" = "lag_(x, 0)", "lag(x, -1)" = "lag_(x, -1)", "diff(x)" = "diff_(x)", "diff(z, 3)" = "diff_(z, 3)",
  "growth(y)" = "growth_(y)", "growth(x)" = "growth_(x)", "growth(z, 2)" = "growth_(z, 2)", "lag(x + lag(y))" = "lag_(x + lag_(y))",
  "colsum(x)" = "rep(sum(x, na.rm = TRUE), nrow(d))", "colmean(x)" = "rep(mean(x, na.rm = TRUE), nrow(d))", "x / colsum(x)" = "x / sum(x, na.rm = TRUE)",
  "share(y)" = "share_(y)", "share(z)" = "share_(z)", "rank(y)" = "rank_(y)", "rank(x)" = "rank_(x)", "rank(-growth(y))" = "rank_(-growth_(y))")

told <- function(v) {
  text <- if (is.logical(v)) as.character(as.integer(v)) else if (is.numeric(v)) sprintf("%.17g", v) else v
  paste(ifelse(is.na(v), "NA", text), collapse = "|")
}
out <- NULL
for (name in names(tables)) {
  d <- tables[[name]]
  calls <- if (name == "years") c(row_by_row, whole) else c("year(period)" = row_by_row[["year(period)"]], whole)
  for (f in names(calls)) out <- rbind(out, data.frame(table = name, formula = f, call = calls[[f]], values = told(with(d, eval(parse(text = calls[[f]]))))))
  d$z <- sprintf("%.17g", d$z)
  write.csv(d[c("entity", "period", "x", "y", "z", "t", "u")], paste0(name, ".csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
write.csv(out, "reference.csv", row.names = FALSE, fileEncoding = "UTF-8")
