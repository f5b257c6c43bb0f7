joined <- function(...) c(...)

round_edges <- function(x, rule, most) {
  # multiples of the round width near the rule's, as pretty finds it
  n <- length(x)
  root <- n^(1 / 3)
  root <- root - (root^3 - n) / (3 * root^2)
  width <- switch(rule, fd = 2 * (q7(x, 0.75) - q7(x, 0.25)) / root, scott = 3.5 * sd(x) / root, range = (max(x) - min(x)) / most, 0)
  reach <- max(x) - min(x)
  if (!(width > 0)) width <- reach / ceiling(log2(n) + 1)
  width <- reach / ceiling(reach / max(width, reach / most))
  power <- floor(log10(width))
  edge <- function(k) if (power < 0) k / 10^-power else k * 10^power
  m <- c(1, 2, 5, 10)[1 + sum(width > edge(c(1.4, 2.8, 7)))]
  first <- floor(min(x) / edge(m))
  last <- ceiling(max(x) / edge(m))
  while (edge(first * m) > min(x)) first <- first - 1
  while (edge(last * m) < max(x)) last <- last + 1
  edge((first:last) * m)
}

even_edges <- function(x, k) c(min(x), (min(x) * (1 - 0:k / k) + max(x) * (0:k / k))[-c(1, k + 1)], max(x))

bin_counts <- function(x, edges) {
  # closed at the lower end, the last at both
  k <- length(edges) - 1
  tabulate(pmin(findInterval(x, edges), k), k)
}

pair_bins <- function(x, y, xs, ys) {
  # of each bin with pairs its places from 0 and how many
  place <- function(v, edges) pmin(findInterval(v, edges), length(edges) - 1) - 1
  n <- table(place(x, xs) * length(ys) + place(y, ys))
  at <- as.numeric(names(n))
  c(rbind(at %/% length(ys), at %% length(ys), n))
}

top_values <- function(x) {
  values <- sort(unique(x))
  head(values[order(-tabulate(match(x, values)))], 10)
}

top_counts <- function(x) head(sort(tabulate(match(x, unique(x))), decreasing = TRUE), 10)

low_whisker <- function(x) min(x[x >= q7(x, 0.25) - (1.5 * q7(x, 0.75) - 1.5 * q7(x, 0.25))])

high_whisker <- function(x) max(x[x <= q7(x, 0.75) + (1.5 * q7(x, 0.75) - 1.5 * q7(x, 0.25))])

outliers <- function(x, most) c(head(sort(x[x < low_whisker(x)]), most), tail(sort(x[x > high_whisker(x)]), most))

nrd0 <- function(x) {
  spread <- (q7(x, 0.75) - q7(x, 0.25)) / 1.34
  if (spread <= 0 || sd(x) < spread) spread <- sd(x)
  0.9 * spread * length(x)^-0.2
}

kernel_places <- function(x, bw) min(x) - 3 * bw + 0:255 * ((max(x) + 3 * bw - (min(x) - 3 * bw)) / 255)

kernel <- function(x, bw) {
  # each value reaches 8.6 bandwidths
  at <- kernel_places(x, bw)
  step <- (max(x) + 3 * bw - at[1]) / 255
  reach <- min(256, floor(8.6 / (step / bw)) + 1)
  near <- pmin(255, floor((x - at[1]) / step + 0.5))
  u <- (at[1] + near * step - x) / bw
  near[abs(u) >= 8.6] <- Inf
  sapply(0:255, function(i) {
    here <- near > i - reach & near <= i + reach
    sum(dnorm(u[here] + (i - near[here]) * step / bw))
  }) / length(x) / bw
}

steps <- function(x, most) {
  x <- sort(x)
  n <- length(x)
  if (length(unique(x)) > most) unique(x[(0:(most - 1) * (n - 1)) %/% (most - 1) + 1]) else unique(x)
}

shares_below <- function(x, at) findInterval(at, sort(x)) / length(x)
