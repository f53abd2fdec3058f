// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/arrangement.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace racescope {

void write(QSettings& settings, const Arrangement& arrangement)
{
    QVariantMap windows;
    for (auto of = arrangement.windows.cbegin(); of != arrangement.windows.cend(); ++of)
        windows.insert(of.key(), of.value());
    settings.setValue(u"panes"_s, arrangement.panes);
    settings.setValue(u"view"_s, arrangement.view);
    settings.setValue(u"tabs"_s, arrangement.tabs);
    settings.setValue(u"windows"_s, windows);
}

Arrangement readArrangement(const QSettings& settings)
{
    Arrangement arrangement;
    arrangement.panes = settings.value(u"panes"_s).toByteArray();
    arrangement.view = settings.value(u"view"_s).toString();
    arrangement.tabs = settings.value(u"tabs"_s).toStringList();
    const QVariantMap windows = settings.value(u"windows"_s).toMap();
    for (auto of = windows.cbegin(); of != windows.cend(); ++of)
        arrangement.windows.insert(of.key(), of.value().toByteArray());
    return arrangement;
}

} // namespace racescope
