// SPDX-License-Identifier: GPL-3.0-or-later
// The request behind an event, to be sent again: as a curl command or as Kibana's Console takes it. Texts are
// for machines and not translated. Threads: pure functions; bodies are looked up in the store.
#pragma once
#include "store/store.h"
#include "trace/event.h"
#include "trace/names.h"

#include <QString>

#include <optional>

namespace racescope {

struct RequestText {
    QString method;
    QString target; // path and query
    enum class Body { None, Known, NotRecorded };
    Body body = Body::None;
    QString json; // when known
};

// nullopt for what is no request (thinking, waiting). The body of an accepted write is the document that it
// left, as long as the operation log reaches; what a refused write would have left is not recorded.
std::optional<RequestText> requestOf(const Event& event, const Names& names, const Store& store);

// `base` is the server's address without a slash at its end; `user` may be empty, else curl asks for the
// password.
QString asCurl(const RequestText& request, const QString& base, const QString& user = {});
QString asConsole(const RequestText& request);

} // namespace racescope
