// SPDX-License-Identifier: GPL-3.0-or-later
// SVG text as a file: .svg as it is, .png and .pdf drawn. Threads: the main thread; drawing needs a
// QGuiApplication, no display.
#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace racescope {

enum class SvgTo { Svg, Png, Pdf };
// By the suffix of a file's name; nullopt: none of the three.
std::optional<SvgTo> svgPictureKind(const QString& path);
// The bytes of such a file; the error is a sentence.
Result<QByteArray, QString> svgPicture(const std::string& svg, SvgTo kind);

} // namespace racescope
