// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/scratch_file.h"

#include "base/mutex.h"

#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace racescope {

namespace {

// Which blocks are mapped, and how long they are. The lock is a leaf.
struct Mapped {
    Mutex mutex;
    std::map<void*, std::size_t> bytesOf RS_GUARDED_BY(mutex);
};
Mapped& mapped()
{
    static Mapped all;
    return all;
}

} // namespace

std::filesystem::path scratchFolder()
{
    if (const char* folder = std::getenv("TMPDIR"); folder && *folder)
        return folder;
    std::error_code none;
    return std::filesystem::is_directory("/var/tmp", none) ? std::filesystem::path("/var/tmp")
                                                           : std::filesystem::temp_directory_path(none);
}

int openScratchFile(const std::filesystem::path& wanted)
{
    const std::filesystem::path folder = wanted.empty() ? scratchFolder() : wanted;
    int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) { // some file systems have none without a name
        std::string name = (folder / "racescope-scratch-XXXXXX").string();
        file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file >= 0)
            ::unlink(name.c_str());
    }
    return file;
}

void* detail::mapScratch(std::size_t bytes)
{
    const int file = openScratchFile();
    if (file < 0)
        return nullptr;
    // The room is taken now: a page that the disk has no room for would end the program when it is touched.
    void* block = MAP_FAILED;
    if (::posix_fallocate(file, 0, off_t(bytes)) == 0)
        block = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file); // the mapping holds it
    if (block == MAP_FAILED)
        return nullptr;
    const MutexLock lock(mapped().mutex);
    mapped().bytesOf.emplace(block, bytes);
    return block;
}

bool detail::unmapScratch(void* block)
{
    std::size_t bytes = 0;
    {
        const MutexLock lock(mapped().mutex);
        const auto found = mapped().bytesOf.find(block);
        if (found == mapped().bytesOf.end())
            return false;
        bytes = found->second;
        mapped().bytesOf.erase(found);
    }
    ::munmap(block, bytes);
    return true;
}

} // namespace racescope
