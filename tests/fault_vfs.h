// SPDX-License-Identifier: GPL-3.0-or-later
// A layer over SQLite's file system that fails on purpose: the n-th write or sync of session files is cut
// short, finds a full disk, or an error; and it keeps what has been synced, so that a test can bring the
// files to what a power cut leaves. Registered as SQLite's default. Threads: any; one lock around its state.
#pragma once
#include <sqlite3.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace racescope {

enum class Fault { None, ShortWrite, DiskFull, IoError };

class FaultVfs {
public:
    static FaultVfs& instance()
    {
        static FaultVfs vfs;
        return vfs;
    }
    // The operation number `at` (from 1, writes and syncs counted together) and all that follow fail.
    void failFrom(std::uint64_t at, Fault fault)
    {
        const std::lock_guard lock(m_mutex);
        m_count = 0;
        m_failAt = at;
        m_fault = fault;
    }
    void heal() { failFrom(0, Fault::None); }
    std::uint64_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    // From now on the synced state of every file is kept.
    void watchSyncs()
    {
        const std::lock_guard lock(m_mutex);
        m_watching = true;
        m_synced.clear();
    }
    std::map<std::string, std::string> synced()
    {
        const std::lock_guard lock(m_mutex);
        m_watching = false;
        return m_synced;
    }

private:
    struct File {
        sqlite3_file base;
        const sqlite3_io_methods* methods; // of `inner`
        char* path;
        sqlite3_file* inner;
    };

    FaultVfs()
        : m_inner(sqlite3_vfs_find(nullptr))
        , m_vfs(*m_inner)
    {
        m_vfs.zName = "fault";
        m_vfs.pNext = nullptr;
        m_vfs.szOsFile = int(sizeof(File)) + m_inner->szOsFile;
        m_vfs.xOpen = &FaultVfs::open;
        m_methods.iVersion = 3;
        m_methods.xClose = [](sqlite3_file* f) {
            File* const file = of(f);
            const int code = file->methods->xClose(file->inner);
            sqlite3_free(file->path);
            return code;
        };
        m_methods.xRead = [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
            return of(f)->methods->xRead(of(f)->inner, to, size, at);
        };
        m_methods.xWrite = &FaultVfs::write;
        m_methods.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
            return of(f)->methods->xTruncate(of(f)->inner, size);
        };
        m_methods.xSync = &FaultVfs::sync;
        m_methods.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
            return of(f)->methods->xFileSize(of(f)->inner, size);
        };
        m_methods.xLock = [](sqlite3_file* f, int level) {
            return of(f)->methods->xLock(of(f)->inner, level);
        };
        m_methods.xUnlock = [](sqlite3_file* f, int level) {
            return of(f)->methods->xUnlock(of(f)->inner, level);
        };
        m_methods.xCheckReservedLock = [](sqlite3_file* f, int* result) {
            return of(f)->methods->xCheckReservedLock(of(f)->inner, result);
        };
        m_methods.xFileControl = [](sqlite3_file* f, int op, void* argument) {
            return of(f)->methods->xFileControl(of(f)->inner, op, argument);
        };
        m_methods.xSectorSize = [](sqlite3_file* f) { return of(f)->methods->xSectorSize(of(f)->inner); };
        m_methods.xDeviceCharacteristics = [](sqlite3_file* f) {
            return of(f)->methods->xDeviceCharacteristics(of(f)->inner);
        };
        m_methods.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** memory) {
            return of(f)->methods->xShmMap(of(f)->inner, page, size, extend, memory);
        };
        m_methods.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
            return of(f)->methods->xShmLock(of(f)->inner, offset, n, flags);
        };
        m_methods.xShmBarrier = [](sqlite3_file* f) { of(f)->methods->xShmBarrier(of(f)->inner); };
        m_methods.xShmUnmap = [](sqlite3_file* f, int remove) {
            return of(f)->methods->xShmUnmap(of(f)->inner, remove);
        };
        m_methods.xFetch = [](sqlite3_file*, sqlite3_int64, int, void** memory) {
            *memory = nullptr;
            return SQLITE_OK;
        };
        m_methods.xUnfetch = [](sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; };
        sqlite3_vfs_register(&m_vfs, 1);
    }

    static File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

    static int open(sqlite3_vfs*, const char* path, sqlite3_file* f, int flags, int* outFlags)
    {
        FaultVfs& self = instance();
        File* const file = of(f);
        file->base.pMethods = nullptr;
        file->inner = reinterpret_cast<sqlite3_file*>(file + 1);
        const int code = self.m_inner->xOpen(self.m_inner, path, file->inner, flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        file->methods = file->inner->pMethods;
        file->path = sqlite3_mprintf("%s", path ? path : "");
        file->base.pMethods = &self.m_methods;
        return SQLITE_OK;
    }

    Fault next()
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        return m_failAt != 0 && m_count >= m_failAt ? m_fault : Fault::None;
    }

    static int write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at)
    {
        File* const file = of(f);
        switch (instance().next()) {
        case Fault::None:
            return file->methods->xWrite(file->inner, from, size, at);
        case Fault::ShortWrite:
            file->methods->xWrite(file->inner, from, size / 2, at);
            return SQLITE_IOERR_WRITE;
        case Fault::DiskFull:
            return SQLITE_FULL;
        case Fault::IoError:
            return SQLITE_IOERR_WRITE;
        }
        return SQLITE_IOERR_WRITE;
    }

    static int sync(sqlite3_file* f, int flags)
    {
        FaultVfs& self = instance();
        File* const file = of(f);
        if (self.next() != Fault::None)
            return SQLITE_IOERR_FSYNC;
        const int code = file->methods->xSync(file->inner, flags);
        const std::lock_guard lock(self.m_mutex);
        if (code == SQLITE_OK && self.m_watching) {
            sqlite3_int64 size = 0;
            file->methods->xFileSize(file->inner, &size);
            std::string bytes(std::size_t(size), '\0');
            file->methods->xRead(file->inner, bytes.data(), int(size), 0);
            self.m_synced[file->path] = std::move(bytes);
        }
        return code;
    }

    sqlite3_vfs* const m_inner;
    sqlite3_vfs m_vfs;
    sqlite3_io_methods m_methods{};
    mutable std::mutex m_mutex;
    std::uint64_t m_count = 0;
    std::uint64_t m_failAt = 0;
    Fault m_fault = Fault::None;
    bool m_watching = false;
    std::map<std::string, std::string> m_synced;
};

} // namespace racescope
