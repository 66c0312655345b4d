//! Every sentence the program says, in English and Simplified Chinese.
