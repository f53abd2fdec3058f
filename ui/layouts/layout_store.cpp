// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/layout_store.h"

#include "session/places.h"

#include <QSettings>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace racescope::layout_store {

namespace {

using Named = std::pair<QString, Arrangement>;

std::vector<Named> readAll()
{
    QSettings settings = places::data();
    std::vector<Named> all;
    const int count = settings.beginReadArray(u"layouts"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        all.emplace_back(settings.value(u"name"_s).toString(), readArrangement(settings));
    }
    return all;
}

void writeAll(const std::vector<Named>& all)
{
    QSettings settings = places::data();
    settings.remove(u"layouts"_s);
    settings.beginWriteArray(u"layouts"_s, int(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(u"name"_s, all[i].first);
        write(settings, all[i].second);
    }
    settings.endArray();
}

auto named(std::vector<Named>& all, const QString& name)
{
    return std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.first == name; });
}

} // namespace

QStringList names()
{
    QStringList names;
    for (const Named& one : readAll())
        names.append(one.first);
    return names;
}

std::optional<Arrangement> find(const QString& name)
{
    std::vector<Named> all = readAll();
    const auto found = named(all, name);
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

void save(const QString& name, const Arrangement& arrangement)
{
    std::vector<Named> all = readAll();
    if (const auto found = named(all, name); found != all.end())
        found->second = arrangement;
    else
        all.emplace_back(name, arrangement);
    writeAll(all);
}

bool canRename(const QString& from, const QString& to)
{
    const QStringList all = names();
    return all.contains(from) && !to.trimmed().isEmpty() && !all.contains(to);
}

bool rename(const QString& from, const QString& to)
{
    if (!canRename(from, to))
        return false;
    std::vector<Named> all = readAll();
    named(all, from)->first = to;
    writeAll(all);
    return true;
}

void remove(const QString& name)
{
    std::vector<Named> all = readAll();
    std::erase_if(all, [&](const Named& one) { return one.first == name; });
    writeAll(all);
}

} // namespace racescope::layout_store
