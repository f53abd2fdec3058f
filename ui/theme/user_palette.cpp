// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/user_palette.h"

#include "base/mutex.h"
#include "theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QWidget>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::string_view kSchemaName = "schema";
constexpr std::string_view kSchema = "racescope.palette/1";
constexpr std::string_view kLight = "light";
constexpr std::string_view kDark = "dark";
const QString kStored = u"colors"_s;

constexpr std::array<std::pair<Severity, std::string_view>, kMeanings.size()> kNames{{
    {Severity::Read, "read"},
    {Severity::Think, "think"},
    {Severity::WriteOk, "write_ok"},
    {Severity::Conflict, "conflict"},
    {Severity::Backoff, "backoff"},
    {Severity::GiveUp, "give_up"},
    {Severity::Noop, "noop"},
    {Severity::LostUpdate, "lost_update"},
}};

json::Value toJson(const UserPalette::Colors& colors)
{
    json::Value object = json::Value::object();
    for (const auto& [meaning, name] : kNames) {
        const QColor& color = colors[std::size_t(meaning)];
        if (color.isValid())
            object.set(std::string(name), json::Value::string(color.name().toStdString()));
    }
    return object;
}

ParseError wrong(const json::Value& at, std::string_view text, std::string path, std::string message)
{
    const auto [line, column] = json::lineColumn(text, at.offset());
    return {{}, line, column, std::move(path), std::move(message)};
}

// "#rrggbb": no names of colours, which differ between systems, and nothing that one can see through.
QColor colorFrom(const json::Value& value)
{
    const QString text = QString::fromStdString(value.isString() ? value.text() : std::string());
    const bool isHex =
        text.size() == 7 && text[0] == u'#' && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        });
    return isHex ? QColor(text) : QColor();
}

Result<void, ParseError> read(UserPalette& palette, Tone tone, const json::Value& value,
                              std::string_view text, const std::string& path)
{
    if (!value.isObject())
        return failure(wrong(value, text, path, "must be an object of colours"));
    for (const auto& [key, color] : value.members()) {
        const auto known = std::ranges::find(kNames, key, &std::pair<Severity, std::string_view>::second);
        if (known == kNames.end())
            return failure(wrong(color, text, path + '.' + key, "is no meaning that has a colour"));
        const QColor read = colorFrom(color);
        if (!read.isValid())
            return failure(wrong(color, text, path + '.' + key, "must be a colour such as \"#b44400\""));
        if (read != shippedFill(tone, known->first))
            palette.of(tone)[std::size_t(known->first)] = read;
    }
    return {};
}

struct InUse {
    Mutex mutex; // a leaf
    UserPalette palette RS_GUARDED_BY(mutex);
    std::atomic<std::uint32_t> revision{0}; // grows after the palette, under the lock
};

InUse& inUse()
{
    static InUse state;
    return state;
}

} // namespace

QColor fillOf(const UserPalette& palette, Tone tone, Severity meaning)
{
    const QColor& own = palette.of(tone)[std::size_t(meaning)];
    return own.isValid() ? own : shippedFill(tone, meaning);
}

UserPalette userPalette()
{
    InUse& now = inUse();
    const MutexLock lock(now.mutex);
    return now.palette;
}

std::uint32_t userPaletteRevision()
{
    return inUse().revision.load();
}

void useUserPalette(const UserPalette& palette)
{
    {
        InUse& now = inUse();
        const MutexLock lock(now.mutex);
        if (palette == now.palette)
            return;
        now.palette = palette;
        ++now.revision;
    }
    // The application's palette is what it was; whoever draws takes its colours when that changes. One that
    // does may remove others.
    const QWidgetList all = QApplication::allWidgets();
    for (const QPointer<QWidget>& widget : QList<QPointer<QWidget>>(all.begin(), all.end())) {
        QEvent event(QEvent::PaletteChange);
        if (widget)
            QCoreApplication::sendEvent(widget, &event);
        if (widget)
            widget->update();
    }
    emit ThemeSwitch::instance()->changed();
}

UserPalette storedUserPalette()
{
    return paletteFromFile(QSettings().value(kStored).toByteArray()).value_or(UserPalette());
}

void storeUserPalette(const UserPalette& palette)
{
    QSettings settings;
    if (palette.isEmpty())
        settings.remove(kStored);
    else
        settings.setValue(kStored, paletteFile(palette));
}

json::Value toJson(const UserPalette& palette)
{
    json::Value object = json::Value::object();
    object.set(std::string(kLight), toJson(palette.light));
    object.set(std::string(kDark), toJson(palette.dark));
    return object;
}

Result<UserPalette, ParseError> paletteFrom(const json::Value& value, std::string_view text,
                                            const std::string& path)
{
    UserPalette palette;
    if (!value.isObject())
        return failure(wrong(value, text, path, "must be an object with light and dark"));
    const std::string before = path.empty() ? path : path + '.';
    for (const auto& [name, part] : value.members()) {
        if (path.empty() && name == kSchemaName)
            continue;
        if (name != kLight && name != kDark)
            return failure(wrong(part, text, before + name, "is no theme: light or dark"));
        const Tone tone = name == kLight ? Tone::Light : Tone::Dark;
        if (auto done = read(palette, tone, part, text, before + name); !done)
            return failure(std::move(done.error()));
    }
    return palette;
}

QByteArray paletteFile(const UserPalette& palette)
{
    json::Value root = json::Value::object();
    root.set(std::string(kSchemaName), json::Value::string(std::string(kSchema)));
    const json::Value colors = toJson(palette);
    for (const auto& [name, value] : colors.members())
        root.set(name, value);
    return QByteArray::fromStdString(json::dumpPretty(root) + '\n');
}

Result<UserPalette, ParseError> paletteFromFile(const QByteArray& text)
{
    const std::string_view bytes(text.constData(), std::size_t(text.size()));
    const auto root = json::parse(bytes);
    if (!root)
        return failure(ParseError{{}, root.error().line, root.error().column, {}, root.error().message});
    const json::Value* schema = root->find(kSchemaName);
    if (!schema || schema->text() != kSchema)
        return failure(
            wrong(schema ? *schema : *root, bytes, std::string(kSchemaName), "must be racescope.palette/1"));
    return paletteFrom(*root, bytes);
}

} // namespace racescope
