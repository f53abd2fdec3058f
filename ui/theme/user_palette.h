// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that a person chose for meanings in place of the shipped ones, and how they are written: JSON,
// schema racescope.palette/1, "#rrggbb" by theme and meaning; what is not named stays as it is shipped.
// Threads: values and pure functions; useUserPalette() is for the GUI thread, what it sets can be read by
// any.
#pragma once
#include "base/json.h"
#include "trace/event.h"

#include <QByteArray>
#include <QColor>

#include <array>

namespace racescope {

// All but None.
inline constexpr std::array kMeanings{Severity::Read,     Severity::Think,     Severity::WriteOk,
                                      Severity::Conflict, Severity::Backoff,   Severity::GiveUp,
                                      Severity::Noop,     Severity::LostUpdate};

enum class Tone { Light, Dark };

struct UserPalette {
    using Colors = std::array<QColor, kSeverityCount>; // by severity; not valid: as shipped
    Colors light;
    Colors dark;
    Colors& of(Tone tone) { return tone == Tone::Light ? light : dark; }
    const Colors& of(Tone tone) const { return tone == Tone::Light ? light : dark; }
    bool isEmpty() const { return *this == UserPalette(); }
    friend bool operator==(const UserPalette&, const UserPalette&) = default;
};

QColor shippedFill(Tone tone, Severity meaning);
QColor fillOf(const UserPalette& palette, Tone tone, Severity meaning);
// Black or white, whichever has more contrast.
QColor readableOn(QColor fill);

// What themes are made of from now on. Everything is drawn anew.
void useUserPalette(const UserPalette& palette);
UserPalette userPalette();
// Grows with every other user palette: for what keeps pictures.
std::uint32_t userPaletteRevision();

// In the person's settings. What somebody broke there by hand counts for nothing.
UserPalette storedUserPalette();
void storeUserPalette(const UserPalette& palette);

// An object with the members "light" and "dark"; also a part of the settings.
json::Value toJson(const UserPalette& palette);
// `text` is what the value was read from: an error names its line there, and the path from `path` on.
Result<UserPalette, ParseError> paletteFrom(const json::Value& value, std::string_view text,
                                            const std::string& path = {});
// A file of its own.
QByteArray paletteFile(const UserPalette& palette);
Result<UserPalette, ParseError> paletteFromFile(const QByteArray& text);

} // namespace racescope
