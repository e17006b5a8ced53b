#include "WorkCounter.h"

#include <stddef.h>

// Work, counted instead of timed: the same input gives the same count on any machine, however busy.

static _Thread_local uint64_t steps;
static uint64_t allocated;

uint64_t work_counter_steps(void) { return steps; }
uint64_t work_counter_allocated_bytes(void) { return __atomic_load_n(&allocated, __ATOMIC_RELAXED); }

// What the compiler calls on every edge (-sanitize-coverage=edge,trace-pc-guard).
void __sanitizer_cov_trace_pc_guard(uint32_t *guard) {
  (void)guard;
  steps++;
}
void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop) {
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
