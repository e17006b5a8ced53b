#include <stddef.h>
#include <stdint.h>

// Of libFuzzer, which the fuzzers are linked with.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *data, size_t size));

// What a fuzzer tries an input with.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
