//! Every action as a subcommand, for people and for programs.
