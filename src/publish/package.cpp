// SPDX-License-Identifier: EUPL-1.2
#include "publish/package.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include <minizip/zip.h>

#include "model/ensure.hpp"

namespace verband::publish {
namespace {

/// What minizip takes for a file: bytes, and where the next ones go.
struct Memory {
  std::string bytes{};
  std::size_t at{};
};

Memory& memory(voidpf opaque) { return *static_cast<Memory*>(opaque); }

voidpf open(voidpf opaque, void const* /*name*/, int /*mode*/) { return opaque; }

uLong read(voidpf opaque, voidpf /*stream*/, void* buffer, uLong size) {
  auto& file = memory(opaque);
  auto const taken = file.bytes.copy(static_cast<char*>(buffer), size, file.at);
  file.at += taken;
  return taken;
}

uLong write(voidpf opaque, voidpf /*stream*/, void const* buffer, uLong size) {
  auto& file = memory(opaque);
  auto const over = std::min<std::size_t>(size, file.bytes.size() - file.at);
  file.bytes.replace(file.at, over, static_cast<char const*>(buffer), size);
  file.at += size;
  return size;
}

ZPOS64_T tell(voidpf opaque, voidpf /*stream*/) { return memory(opaque).at; }

long seek(voidpf opaque, voidpf /*stream*/, ZPOS64_T offset, int origin) {
  auto& file = memory(opaque);
  std::size_t const from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                              : file.bytes.size();
  auto const at = from + static_cast<std::size_t>(offset);
  if (at > file.bytes.size()) return -1;
  file.at = at;
  return 0;
}

int nothing_to_close(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

int never_wrong(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

/// A part has the first day the format knows; a zip has no room for "no date".
constexpr zip_fileinfo without_clock{
    .tmz_date =
        {.tm_sec = 0, .tm_min = 0, .tm_hour = 0, .tm_mday = 1, .tm_mon = 0, .tm_year = 1980},
    .dosDate = 0,
    .internal_fa = 0,
    .external_fa = 0};

}  // namespace

std::string package(std::span<Part const> parts) {
  Memory file;
  zlib_filefunc64_def functions{.zopen64_file = open,
                                .zread_file = read,
                                .zwrite_file = write,
                                .ztell64_file = tell,
                                .zseek64_file = seek,
                                .zclose_file = nothing_to_close,
                                .zerror_file = never_wrong,
                                .opaque = &file};
  zipFile const zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  ensure(zip != nullptr, "a zip in memory opens");
  bool good = true;
  for (auto const& part : parts) {
    bool const fits = part.bytes.size() <= std::numeric_limits<std::uint32_t>::max();
    good = good && fits &&
           zipOpenNewFileInZip(zip, part.name.c_str(), &without_clock, nullptr, 0, nullptr, 0,
                               nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK &&
           zipWriteInFileInZip(zip, part.bytes.data(), static_cast<unsigned>(part.bytes.size())) ==
               ZIP_OK &&
           zipCloseFileInZip(zip) == ZIP_OK;
  }
  good = zipClose(zip, nullptr) == ZIP_OK && good;
  ensure(good, "every part goes into the zip");
  return std::move(file.bytes);
}

}  // namespace verband::publish
