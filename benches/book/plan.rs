//! What a run measures, as it is asked for on the command line. The same words start the parts of
//! a run, each a process of its own.

use std::path::PathBuf;

/// The sizes measured when none are named.
const USUAL: [u64; 2] = [10_000, 100_000];
/// The sizes of a quick run that names none.
const QUICK: [u64; 1] = [2_000];

/// How to ask.
pub(crate) const USAGE: &str = "\
cargo bench --bench book -- [OPTION]... [SIZE]...
  --quick         few repetitions, for a look; no figure of it is worth keeping
  --seed N        make the books from another seed, to check what was tuned on the usual one
  --only PART     measure this part only; may be given several times
  --folder PATH   keep the books there, and take those that are there already
  --write FILE    put the table between the two markers of this Markdown file as well";

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// How many customers the books hold, smallest first.
    pub(crate) sizes: Vec<u64>,
    /// What the books are made from.
    pub(crate) seed: u64,
    /// Whether few repetitions are enough.
    pub(crate) quick: bool,
    /// The parts to measure; all when empty.
    pub(crate) only: Vec<String>,
    /// Where books are kept beyond the run.
    pub(crate) folder: Option<PathBuf>,
    /// The file that takes the table.
    pub(crate) write: Option<PathBuf>,
    /// The part that this process is.
    pub(crate) part: Option<String>,
}

impl Plan {
    /// Reads the arguments; a sentence when one of them is unknown.
    pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut plan = Self {
            sizes: Vec::new(),
            seed: partnerdesk_sample::Sample::SEED,
            quick: false,
            only: Vec::new(),
            folder: None,
            write: None,
            part: None,
        };
        let mut words = arguments;
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} wants a value"));
            match word.as_str() {
                // Cargo says so to every benchmark.
                "--bench" => {}
                "--quick" => plan.quick = true,
                "--seed" => plan.seed = number(&value()?)?,
                "--only" => plan.only.push(value()?),
                "--folder" => plan.folder = Some(value()?.into()),
                "--write" => plan.write = Some(value()?.into()),
                "--part" => plan.part = Some(value()?),
                size => plan.sizes.push(number(size)?.max(100)),
            }
        }
        if plan.sizes.is_empty() {
            plan.sizes = if plan.quick {
                QUICK.to_vec()
            } else {
                USUAL.to_vec()
            };
        }
        plan.sizes.sort_unstable();
        plan.sizes.dedup();
        Ok(plan)
    }

    /// Whether a part is to be measured.
    pub(crate) fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one == part)
    }
}

fn number(word: &str) -> Result<u64, String> {
    word.replace('_', "")
        .parse()
        .map_err(|_| format!("{word} is neither a size nor an option"))
}
