#include "WorkCounter.h"

#include <stddef.h>

// Work, counted instead of timed: the same input gives the same count on any machine, however busy.

static _Thread_local uint64_t steps;
static uint64_t allocated;

uint64_t work_counter_steps(void) { return steps; }
uint64_t work_counter_allocated_bytes(void) { return __atomic_load_n(&allocated, __ATOMIC_RELAXED); }

// What the compiler calls where the rooms compare, branch on many values or call what is known only at run time
// (-sanitize=fuzzer). No loop goes round without one of these.
#define STEP(name, ...) \
  void __sanitizer_cov_trace_##name(__VA_ARGS__) { steps++; }
STEP(cmp1, uint8_t a, uint8_t b)
STEP(cmp2, uint16_t a, uint16_t b)
STEP(cmp4, uint32_t a, uint32_t b)
STEP(cmp8, uint64_t a, uint64_t b)
STEP(const_cmp1, uint8_t a, uint8_t b)
STEP(const_cmp2, uint16_t a, uint16_t b)
STEP(const_cmp4, uint32_t a, uint32_t b)
STEP(const_cmp8, uint64_t a, uint64_t b)
STEP(switch, uint64_t value, uint64_t *cases)
STEP(pc_indir, uintptr_t callee)
STEP(div4, uint32_t value)
STEP(div8, uint64_t value)
STEP(gep, uintptr_t index)

// What else the instrumented code wants to be there.
_Thread_local uintptr_t __sancov_lowest_stack;
void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *stop) {
  (void)start;
  (void)stop;
}
void __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *stop) {
  (void)start;
  (void)stop;
}

// The allocator of glibc, with a scale before it. Loops within the standard library and libcmark are seen by what they
// allocate only.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static void count(size_t size) { __atomic_fetch_add(&allocated, size, __ATOMIC_RELAXED); }

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}
void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}
void *realloc(void *pointer, size_t size) {
  count(size);
  return __libc_realloc(pointer, size);
}
void *aligned_alloc(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}
int posix_memalign(void **result, size_t alignment, size_t size) {
  count(size);
  void *memory = __libc_memalign(alignment, size);
  if (!memory) return 12;
  *result = memory;
  return 0;
}
