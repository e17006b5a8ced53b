#define _GNU_SOURCE

#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)

#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <unistd.h>

bool platform_trusts_syncfs(int file) {
  // Before Linux 5.8, syncfs keeps to itself that something could not be written.
  struct utsname name;
  unsigned major, minor;
  if (uname(&name) != 0 || sscanf(name.release, "%u.%u", &major, &minor) != 2) return false;
  if (major < 5 || (major == 5 && minor < 8)) return false;

  // Only file systems of the kernel itself on disks of this machine. Of FUSE, of overlays and of network file systems it either
  // does not reach what is below, or does not bring back its errors.
  struct statfs status;
  if (fstatfs(file, &status) != 0) return false;
  switch ((uint32_t)status.f_type) {
    case 0x0000ef53:  // ext2, ext3, ext4
    case 0x58465342:  // XFS
    case 0x9123683e:  // Btrfs
    case 0xf2f52010:  // F2FS
    case 0x01021994:  // tmpfs
      return true;
    default:
      return false;
  }
}

int platform_syncfs(int file) { return syncfs(file); }

int platform_rename_to_free(int folder, const char *name, int otherFolder, const char *otherName) {
  const unsigned noReplace = 1;
  // musl has no function for it.
  return (int)syscall(SYS_renameat2, folder, name, otherFolder, otherName, noReplace);
}

#elif defined(__APPLE__)

bool platform_trusts_syncfs(int file) {
  (void)file;
  return false;
}

int platform_syncfs(int file) {
  (void)file;
  errno = ENOSYS;
  return -1;
}

int platform_rename_to_free(int folder, const char *name, int otherFolder, const char *otherName) {
  return renameatx_np(folder, name, otherFolder, otherName, RENAME_EXCL);
}

#else

bool platform_trusts_syncfs(int file) {
  (void)file;
  return false;
}

int platform_syncfs(int file) {
  (void)file;
  errno = ENOSYS;
  return -1;
}

int platform_rename_to_free(int folder, const char *name, int otherFolder, const char *otherName) {
  (void)folder, (void)name, (void)otherFolder, (void)otherName;
  errno = ENOSYS;
  return -1;
}

#endif
