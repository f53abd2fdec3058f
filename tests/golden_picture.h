// SPDX-License-Identifier: GPL-3.0-or-later
// A picture held against one that was judged good. Letters and curves may be drawn a little differently by
// another library; what is compared is how much differs and by how much. Kept pictures have 16 levels a
// channel, so that they stay small.
//
// When a picture differs on purpose: run the test with RACESCOPE_REFRESH_GOLDEN=1, look at what changed in
// tests/golden, and commit it. On a failure the picture, the kept one and their difference (brighter: more)
// are written to $RACESCOPE_PICTURES, else to the folder "golden-failed" where the test runs.
#pragma once
#include <QDir>
#include <QHash>
#include <QImage>
#include <QString>

#include <algorithm>
#include <cstdlib>

namespace racescope {

inline int level(int channel)
{
    return std::min((channel + 8) / 17 * 17, 255);
}

inline QImage coarse(const QImage& image)
{
    QImage result = image.convertToFormat(QImage::Format_RGB32);
    result.setDevicePixelRatio(1);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            line[x] = qRgb(level(qRed(line[x])), level(qGreen(line[x])), level(qBlue(line[x])));
    }
    return result;
}

// A table of colours where they are few: a third of the size.
inline QImage small(const QImage& image)
{
    QHash<QRgb, int> numbers;
    QList<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QRgb color = image.pixel(x, y); !numbers.contains(color)) {
                numbers.insert(color, int(colors.size()));
                colors.append(color);
            }
    if (colors.size() > 256)
        return image;
    QImage result(image.size(), QImage::Format_Indexed8);
    result.setColorTable(colors);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            result.setPixel(x, y, uint(numbers.value(image.pixel(x, y))));
    return result;
}

struct PictureDifference {
    double mean = 0;  // of the largest difference among a pixel's channels, 0..255
    double share = 0; // of pixels that differ by more than kVisible, 0..1
    QImage picture;
    static constexpr int kVisible = 48;
    // A moved line of text or a bar of another colour is far beyond either; other antialiasing is not.
    bool isSmall() const { return mean <= 1.5 && share <= 0.01; }
};

// Requires: both of one size.
inline PictureDifference difference(const QImage& a, const QImage& b)
{
    PictureDifference found;
    found.picture = QImage(a.size(), QImage::Format_RGB32);
    double sum = 0;
    double visible = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int apart = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                        std::abs(qBlue(p) - qBlue(q))});
            sum += apart;
            visible += apart > PictureDifference::kVisible ? 1 : 0;
            found.picture.setPixel(x, y, qRgb(apart, apart, apart));
        }
    const double pixels = double(a.width()) * a.height();
    found.mean = sum / pixels;
    found.share = visible / pixels;
    return found;
}

// Empty when the picture is as it was, else what is wrong.
inline QString againstGolden(const QImage& image, const QString& name)
{
    using namespace Qt::StringLiterals;
    const QImage now = coarse(image);
    const QString kept = QStringLiteral(RACESCOPE_GOLDEN "/") + name + u".png"_s;
    if (qEnvironmentVariableIsSet("RACESCOPE_REFRESH_GOLDEN"))
        return small(now).save(kept, "PNG", 0) ? QString() : kept + u" cannot be written"_s;
    const QImage golden = QImage(kept).convertToFormat(QImage::Format_RGB32);
    const QDir folder(qEnvironmentVariable("RACESCOPE_PICTURES", u"golden-failed"_s));
    const auto keepEvidence = [&](const QImage& apart) {
        folder.mkpath(u"."_s);
        now.save(folder.filePath(name + u"-now.png"_s));
        golden.save(folder.filePath(name + u"-kept.png"_s));
        if (!apart.isNull())
            apart.save(folder.filePath(name + u"-difference.png"_s));
    };
    if (golden.isNull())
        return kept + u" cannot be read"_s;
    if (golden.size() != now.size()) {
        keepEvidence({});
        return u"%1 is %2 x %3 pixels, kept are %4 x %5"_s.arg(name)
            .arg(now.width())
            .arg(now.height())
            .arg(golden.width())
            .arg(golden.height());
    }
    const PictureDifference apart = difference(now, golden);
    if (apart.isSmall())
        return {};
    keepEvidence(apart.picture);
    return u"%1 differs: mean %2, %3 % of its pixels by more than %4; see %5"_s.arg(name)
        .arg(apart.mean, 0, 'f', 2)
        .arg(apart.share * 100, 0, 'f', 2)
        .arg(PictureDifference::kVisible)
        .arg(folder.absolutePath());
}

} // namespace racescope
