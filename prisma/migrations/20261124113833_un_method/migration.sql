-- AlterEnum
ALTER TYPE "progress_method" ADD VALUE 'un';
