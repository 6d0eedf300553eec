// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/archive.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <minizip/unzip.h>

#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

// Office programs reach 1:100 with large empty tables; only a part made to be huge does better.
constexpr std::uint64_t highest_ratio = 400;
constexpr std::uint64_t ratio_matters_from = std::uint64_t{4} * 1024 * 1024;
constexpr std::size_t longest_name = 512;

/// What minizip takes for a file.
struct MemoryView {
  std::string_view bytes{};
  std::size_t at{};
};

MemoryView& memory(voidpf opaque) { return *static_cast<MemoryView*>(opaque); }

voidpf open(voidpf opaque, void const* /*name*/, int /*mode*/) { return opaque; }

uLong read(voidpf opaque, voidpf /*stream*/, void* buffer, uLong size) {
  auto& file = memory(opaque);
  auto const taken = file.bytes.copy(static_cast<char*>(buffer), size, file.at);
  file.at += taken;
  return taken;
}

uLong write_nothing(voidpf /*opaque*/, voidpf /*stream*/, void const* /*buffer*/, uLong /*size*/) {
  return 0;
}

ZPOS64_T tell(voidpf opaque, voidpf /*stream*/) { return memory(opaque).at; }

long seek(voidpf opaque, voidpf /*stream*/, ZPOS64_T offset, int origin) {
  auto& file = memory(opaque);
  std::uint64_t const from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                             : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                                : file.bytes.size();
  if (offset > file.bytes.size() || from + offset > file.bytes.size()) return -1;
  file.at = static_cast<std::size_t>(from + offset);
  return 0;
}

int nothing_to_do(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

/// A zip file that is open in minizip, over a memory of its own.
class OpenZip {
 public:
  explicit OpenZip(std::string_view bytes) : memory_{.bytes = bytes, .at = 0} {
    zlib_filefunc64_def functions{.zopen64_file = open,
                                  .zread_file = read,
                                  .zwrite_file = write_nothing,
                                  .ztell64_file = tell,
                                  .zseek64_file = seek,
                                  .zclose_file = nothing_to_do,
                                  .zerror_file = nothing_to_do,
                                  .opaque = &memory_};
    zip_.reset(unzOpen2_64("", &functions));
  }
  OpenZip(OpenZip const&) = delete;
  OpenZip& operator=(OpenZip const&) = delete;
  unzFile get() const { return zip_.get(); }

 private:
  struct Close {
    void operator()(unzFile zip) const { unzClose(zip); }
  };
  MemoryView memory_;
  std::unique_ptr<void, Close> zip_{};
};

/// minizip looks for the end of the list of parts; a file that was cut has none.
constexpr std::string_view cut_off = "het is niet heel binnengekomen.";
constexpr std::string_view wrong_part = "een deel ervan is niet meer te lezen.";

}  // namespace

ArchiveView::ArchiveView(std::string_view bytes, Limits const& limits)
    : bytes_{bytes}, limits_{limits} {
  list();
}

void ArchiveView::refuse(Finding why) {
  if (findings_.empty()) findings_.push_back(std::move(why));
}

void ArchiveView::list() {
  OpenZip const zip{bytes_};
  unz_global_info64 global{};
  if (zip.get() == nullptr || unzGetGlobalInfo64(zip.get(), &global) != UNZ_OK) {
    return refuse(damaged(cut_off));
  }
  if (global.number_entry > limits_.parts) return refuse(too_large());
  if (global.number_entry == 0) return;
  for (int state = unzGoToFirstFile(zip.get()); state != UNZ_END_OF_LIST_OF_FILE;
       state = unzGoToNextFile(zip.get())) {
    std::array<char, longest_name + 1> name{};
    unz_file_info64 info{};
    unz64_file_pos position{};
    if (state != UNZ_OK ||
        unzGetCurrentFileInfo64(zip.get(), &info, name.data(), longest_name, nullptr, 0, nullptr,
                                0) != UNZ_OK ||
        unzGetFilePos64(zip.get(), &position) != UNZ_OK) {
      return refuse(damaged(cut_off));
    }
    if (entries_.size() >= limits_.parts) return refuse(too_large());
    std::string full{name.data()};
    std::ranges::replace(full, '\\', '/');
    Entry const entry{.offset = position.pos_in_zip_directory,
                      .number = position.num_of_file,
                      .packed = info.compressed_size,
                      .size = info.uncompressed_size,
                      .encrypted = (info.flag & 1U) != 0};
    if (!entries_.emplace(std::move(full), entry).second) {
      return refuse(damaged("twee delen ervan hebben dezelfde naam."));
    }
  }
}

std::vector<std::string> ArchiveView::names() const {
  std::vector<std::string> result;
  for (auto const& [name, entry] : entries_) result.push_back(name);
  return result;
}

bool ArchiveView::has(std::string_view name) const { return entries_.contains(name); }

std::optional<std::string> ArchiveView::part(std::string_view name) {
  auto const found = entries_.find(name);
  if (!findings_.empty() || found == entries_.end()) return std::nullopt;
  return unpack(found->second);
}

std::optional<std::string> ArchiveView::unpack(Entry const& entry) {
  auto const no = [&](Finding why) {
    refuse(std::move(why));
    return std::nullopt;
  };
  if (entry.encrypted) {
    return no(encrypted());
  }
  bool const huge = entry.size > ratio_matters_from && entry.size / highest_ratio > entry.packed;
  if (huge || entry.size > limits_.unpacked - unpacked_) return no(too_large());
  if (entry.packed > bytes_.size()) return no(damaged(wrong_part));
  OpenZip const zip{bytes_};
  unz64_file_pos const position{.pos_in_zip_directory = entry.offset, .num_of_file = entry.number};
  if (zip.get() == nullptr || unzGoToFilePos64(zip.get(), &position) != UNZ_OK ||
      unzOpenCurrentFile(zip.get()) != UNZ_OK) {
    return no(damaged(wrong_part));
  }
  // The length was bounded above; a stream that goes on after it fails its check sum.
  std::string bytes(static_cast<std::size_t>(entry.size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    auto const ask = std::min<std::size_t>(bytes.size() - filled, std::size_t{1} << 20U);
    auto const got =
        unzReadCurrentFile(zip.get(), bytes.data() + filled, static_cast<unsigned>(ask));
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bool const right = unzCloseCurrentFile(zip.get()) == UNZ_OK && filled == bytes.size();
  if (!right) return no(damaged(wrong_part));
  unpacked_ += filled;
  return bytes;
}

}  // namespace verband::ingest
