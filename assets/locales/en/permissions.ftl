### What customers may buy for themselves: the switches and their questions.
