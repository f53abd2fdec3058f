// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates made for a test. Threads: free function.
#pragma once
#include <QString>

namespace racescope {

// A certificate that signs itself, and its key, as PEM files: for 127.0.0.1, or for another host.
void writeCertificate(const QString& certificate, const QString& key, bool forThisHost);

} // namespace racescope
