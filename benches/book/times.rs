//! Times of repeated work: percentiles, and ratios of what was done in the same round.

use std::time::{Duration, Instant};

use crate::report::Figure;

/// Figures of one thing done several times, in the order in which it was done.
#[derive(Debug, Clone, Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    /// Does it so many times, each with its number; milliseconds.
    pub(crate) fn of(count: usize, mut work: impl FnMut(usize)) -> Self {
        Self((0..count).map(|number| once(|| work(number))).collect())
    }

    /// Another figure.
    pub(crate) fn push(&mut self, figure: f64) {
        self.0.push(figure);
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Each of these divided by that of the same round of another.
    pub(crate) fn per(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a / b).collect())
    }

    /// The figure that so many hundredths stay below; 0 when there are none.
    pub(crate) fn percentile(&self, hundredths: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        sorted
            .get((last * hundredths).div_ceil(100))
            .copied()
            .unwrap_or_default()
    }

    /// The middle one, with the smallest, the largest and how many there are.
    pub(crate) fn median(&self) -> Figure {
        let ends = [self.percentile(0), self.percentile(100)].map(short);
        let detail = format!("{} to {}, n {}", ends[0], ends[1], self.len());
        Figure::new(self.percentile(50), detail)
    }

    /// The figure that 99 of 100 stay below, with the largest and how many there are.
    pub(crate) fn late(&self) -> Figure {
        let worst = short(self.percentile(100));
        Figure::new(
            self.percentile(99),
            format!("at most {worst}, n {}", self.len()),
        )
    }
}

/// How long one thing takes, in milliseconds.
pub(crate) fn once(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    milliseconds(begun.elapsed())
}

/// A time in milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// A figure with as many digits as it is worth.
pub(crate) fn short(figure: f64) -> String {
    match figure.abs() {
        size if size < 1.0 => format!("{figure:.3}"),
        size if size < 100.0 => format!("{figure:.1}"),
        _ => format!("{figure:.0}"),
    }
}

/// Does several things round after round, in another order each time, so that what else the
/// machine does falls on all of them alike. Gives the figures of each, in the given order.
pub(crate) fn alternate<E>(
    rounds: usize,
    seed: u64,
    things: &mut [&mut dyn FnMut(usize) -> Result<f64, E>],
) -> Result<Vec<Times>, E> {
    let mut dice = Dice(seed | 1);
    let mut times = vec![Times::default(); things.len()];
    let mut order: Vec<usize> = (0..things.len()).collect();
    for round in 0..rounds {
        dice.shuffle(&mut order);
        for &index in &order {
            times[index].push(things[index](round)?);
        }
    }
    Ok(times)
}

/// Numbers by chance that are the same in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below a bound.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound.max(1)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).unwrap_or(last);
            order.swap(last, other);
        }
    }
}
