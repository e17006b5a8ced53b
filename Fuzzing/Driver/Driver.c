#include "Driver.h"

// Swift's package manager starts an executable by a function that has its name. libFuzzer is asked to do the rest.
static int fuzz(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

int cleaning_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int documents_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int loader_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int markup_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int markdown_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int search_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int settings_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int templating_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
int translation_fuzzer_main(int argc, char **argv) { return fuzz(argc, argv); }
