#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift does not reach of the machine it runs on: instructions of the processor, and calls of the system that the C
// library has only for those who ask for them.

/// Whether the processor has instructions for SHA-256.
bool platform_has_sha256(void);

/// Takes complete blocks of 64 bytes into the eight words of a SHA-256. Only where `platform_has_sha256`.
void platform_sha256(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// Whether `platform_syncfs` waits, on the file system of an open file, for everything that was written to it, and says so if
/// something of that was lost since the file was opened.
bool platform_trusts_syncfs(int file);

/// `syncfs`, as Linux has it; fails with ENOSYS elsewhere.
int platform_syncfs(int file);

/// Moves a file or a folder in one step to where nothing is, or fails with EEXIST. Fails with ENOSYS or EINVAL where the
/// system or the file system cannot do that.
int platform_rename_to_free(
    int folder, const char *_Nonnull name, int otherFolder, const char *_Nonnull otherName);

/// The commit that the program was built from, as whoever built it has said; empty if nobody has.
const char *_Nonnull platform_commit(void);

#endif
