#include <stdint.h>

// Comparisons and branches of this thread in the rooms since the program began. They are built to say so.
uint64_t work_counter_steps(void);

// Bytes that were asked of the allocator since the program began, by whatever code.
uint64_t work_counter_allocated_bytes(void);
