// SPDX-License-Identifier: GPL-3.0-or-later
// Mutex and MutexLock with clang's thread-safety annotations (libstdc++'s own carry none).
// Wait with std::condition_variable_any on a MutexLock.
#pragma once
#include <mutex>

#if defined(__clang__)
#define RS_ANNOTATION(x) __attribute__((x))
#else
#define RS_ANNOTATION(x)
#endif
#define RS_CAPABILITY(x) RS_ANNOTATION(capability(x))
#define RS_SCOPED_CAPABILITY RS_ANNOTATION(scoped_lockable)
#define RS_GUARDED_BY(x) RS_ANNOTATION(guarded_by(x))
#define RS_REQUIRES(...) RS_ANNOTATION(requires_capability(__VA_ARGS__))
#define RS_EXCLUDES(...) RS_ANNOTATION(locks_excluded(__VA_ARGS__))
#define RS_ACQUIRE(...) RS_ANNOTATION(acquire_capability(__VA_ARGS__))
#define RS_RELEASE(...) RS_ANNOTATION(release_capability(__VA_ARGS__))
#define RS_TRY_ACQUIRE(...) RS_ANNOTATION(try_acquire_capability(__VA_ARGS__))
#define RS_NO_THREAD_SAFETY_ANALYSIS RS_ANNOTATION(no_thread_safety_analysis)

namespace racescope {

class RS_CAPABILITY("mutex") Mutex {
public:
    void lock() RS_ACQUIRE() { m_mutex.lock(); }
    void unlock() RS_RELEASE() { m_mutex.unlock(); }
    bool try_lock() RS_TRY_ACQUIRE(true) { return m_mutex.try_lock(); }

private:
    std::mutex m_mutex;
};

// Locks for its lifetime. unlock() and lock() serve std::condition_variable_any.
class RS_SCOPED_CAPABILITY MutexLock {
public:
    explicit MutexLock(Mutex& mutex) RS_ACQUIRE(mutex)
        : m_mutex(mutex)
    {
        m_mutex.lock();
    }
    ~MutexLock() RS_RELEASE()
    {
        if (m_held)
            m_mutex.unlock();
    }
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;
    void lock() RS_ACQUIRE()
    {
        m_mutex.lock();
        m_held = true;
    }
    void unlock() RS_RELEASE()
    {
        m_held = false;
        m_mutex.unlock();
    }

private:
    Mutex& m_mutex;
    bool m_held = true;
};

} // namespace racescope
