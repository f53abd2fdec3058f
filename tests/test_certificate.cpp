// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_certificate.h"

#include <QFile>

#include <cstdio>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace racescope {

void writeCertificate(const QString& certificate, const QString& key, bool forThisHost)
{
    EVP_PKEY* const pair = EVP_EC_gen("P-256");
    X509* const x509 = X509_new();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
    X509_set_pubkey(x509, pair);
    X509_NAME* const name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("racescope test"), -1, -1, 0);
    X509_set_issuer_name(x509, name);
    X509_EXTENSION* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name,
                                                      forThisHost ? "IP:127.0.0.1" : "DNS:elsewhere.example");
    X509_add_ext(x509, names, -1);
    X509_EXTENSION_free(names);
    X509_sign(x509, pair, EVP_sha256());
    FILE* file = fopen(QFile::encodeName(certificate), "w");
    PEM_write_X509(file, x509);
    fclose(file);
    file = fopen(QFile::encodeName(key), "w");
    PEM_write_PrivateKey(file, pair, nullptr, nullptr, 0, nullptr, nullptr);
    fclose(file);
    X509_free(x509);
    EVP_PKEY_free(pair);
}

} // namespace racescope
